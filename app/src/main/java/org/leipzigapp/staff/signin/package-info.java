/** Signing in with password and code, and what holds off those who guess. */
@NullMarked
package org.leipzigapp.staff.signin;

import org.jspecify.annotations.NullMarked;
