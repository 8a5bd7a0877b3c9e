/**
 * Offices and places of the city: where they are, when they are open, what they do. Vocabulary: group (offices of one
 * sort), series (weekly hours valid for a time), exception (other hours on single days).
 *
 * <p>Events out: {@link org.leipzigapp.search.EntriesChanged}. Events in: {@link
 * org.leipzigapp.content.ContentChanged}.
 */
@NullMarked
@ApplicationModule(
    displayName = "offices",
    allowedDependencies = {"content", "city", "search", "staff", "web", "offline"})
package org.leipzigapp.services.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
