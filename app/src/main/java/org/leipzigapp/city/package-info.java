/**
 * The city itself: its name and colours, its districts, its telephone numbers, its calendar of holidays. Vocabulary:
 * Stadtbezirk and Ortsteil (a district and its parts), land (the state whose holidays count).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "search"})
package org.leipzigapp.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
