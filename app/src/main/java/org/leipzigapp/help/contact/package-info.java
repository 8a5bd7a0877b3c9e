/**
 * A plain message to an office or about a service: words, files if wished, an answer in the same thread.
 *
 * <p>Vocabulary: inquiry (what somebody wrote, with its thread), post (one entry of the thread, by the person or by
 * staff), desk (the inquiries of an office, for its staff), file (what was sent along), addressee (the office that an
 * inquiry goes to; the whole city if nobody knows).
 */
@NullMarked
@ApplicationModule(
    displayName = "help.contact",
    allowedDependencies = {"content", "city", "web", "forms", "staff", "messages", "cases", "services.offices",
        "services.catalogue"})
package org.leipzigapp.help.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
