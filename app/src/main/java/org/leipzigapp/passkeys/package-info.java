/**
 * Passkeys (WebAuthn), for whoever signs in here: asks browsers to make one or to sign with one, and checks what they
 * answer. Each room keeps the passkeys of its own people in a table of its own; what they may do then is its matter.
 *
 * <p>Vocabulary: passkey (a key on a device or with a service that copies it; it signs when it saw its owner by a
 * fingerprint, a face or a PIN), owner (whom a room knows by a random id), ceremony (a question and its answer),
 * challenge (what makes a question good for one answer).
 */
@NullMarked
@ApplicationModule(displayName = "passkeys", allowedDependencies = {"web"})
package org.leipzigapp.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
