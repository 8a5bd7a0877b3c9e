/**
 * The way in: the start page, the search page, the areas that are still to come and the fixed pages at the foot. May
 * read every room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
      "content", "city", "search", "web", "offline", "services.offices", "services.catalogue"
    })
package org.leipzigapp.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
