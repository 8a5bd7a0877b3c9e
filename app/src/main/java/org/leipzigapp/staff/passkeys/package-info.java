/** Passkeys (WebAuthn): adding them to an account and signing in with one. */
@NullMarked
package org.leipzigapp.staff.passkeys;

import org.jspecify.annotations.NullMarked;
