/**
 * Life events: a birth, a move, a death become one dated list of steps, narrowed by a few answers. Vocabulary: checklist
 * (a life event with its steps), step (one thing to do), deadline (until when, counted from the one day of the event or
 * from a step done), answers (to the questions asked first). The day, the ticks and the last answers stay on the device.
 *
 * <p>Events out: {@link org.leipzigapp.search.EntriesChanged}. Events in: {@link
 * org.leipzigapp.content.ContentChanged}.
 */
@NullMarked
@ApplicationModule(
    displayName = "checklists",
    allowedDependencies = {"content", "city", "search", "web", "offline", "services.offices", "services.catalogue"})
package org.leipzigapp.services.checklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
