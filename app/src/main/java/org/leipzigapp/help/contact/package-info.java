/**
 * A plain message to an office or about a service: words, files if wished, an answer in the same thread.
 *
 * <p>Vocabulary: inquiry (what somebody wrote, with its thread), post (one entry of the thread, by the person or by
 * staff), inbox (the open inquiries of an office), file (what was sent along).
 */
@NullMarked
@ApplicationModule(
    displayName = "help.contact",
    allowedDependencies = {"content", "city", "web", "staff", "messages", "cases", "services.offices",
        "services.catalogue"})
package org.leipzigapp.help.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
