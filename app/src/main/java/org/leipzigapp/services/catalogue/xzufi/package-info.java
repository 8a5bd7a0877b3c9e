/**
 * XZuFi 2.2, the German standard for exchanging services: takes over objects of type Leistung as a city pack, and
 * writes our catalogue as such. Nothing is invented and nothing is lost in silence: what is not taken stands in the
 * report with its reason.
 *
 * <p>Vocabulary: transfer (one XML file), module (a part of a Leistung, such as modulText with its LeiKa code), order
 * (what the person asked for).
 */
@NullMarked
@NamedInterface("xzufi")
package org.leipzigapp.services.catalogue.xzufi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
