/** Pillar: services. Groups only; each package below is a module of its own. */
@NullMarked
package org.leipzigapp.services;

import org.jspecify.annotations.NullMarked;
