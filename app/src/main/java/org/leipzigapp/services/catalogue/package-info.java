/**
 * The catalogue of the city's services: what one gets, what it costs, what to bring, where it is done. Vocabulary:
 * service (Leistung in XZuFi and FIM), case (what is different for different people), answer (the option a person
 * chose).
 *
 * <p>Events out: {@link org.leipzigapp.search.EntriesChanged}. Events in: {@link
 * org.leipzigapp.content.ContentChanged}.
 */
@NullMarked
@ApplicationModule(
    displayName = "catalogue",
    allowedDependencies = {"content", "city", "search", "web", "services.offices"})
package org.leipzigapp.services.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
