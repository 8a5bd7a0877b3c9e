/** Signing in with the city's own sign-in by OpenID Connect; nothing of it is loaded where none is configured. */
@NullMarked
package org.leipzigapp.staff.openid;

import org.jspecify.annotations.NullMarked;
