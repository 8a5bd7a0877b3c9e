/**
 * An account for who wants one: made and entered with a passkey, without a name. All devices that came in share what
 * they have; a device without an account goes on as before.
 */
@NullMarked
package org.leipzigapp.cases.accounts;

import org.jspecify.annotations.NullMarked;
