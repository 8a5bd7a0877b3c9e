/**
 * "Meine Anliegen": one timeline of everything that a person has open with the city, without an account. It knows which
 * device has which matter; what a matter is, its feature knows.
 *
 * <p>Vocabulary: matter ("Anliegen": something between a person and the city that has a state), device (a browser with
 * our cookie, by a random number), code (words on paper that bring one matter onto a device), move (all matters onto
 * another device), account (of who wants one: passkeys and no name; its devices share what they have).
 */
@NullMarked
@ApplicationModule(displayName = "cases",
    allowedDependencies = {"content", "city", "web", "messages", "forms", "passkeys"})
package org.leipzigapp.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
