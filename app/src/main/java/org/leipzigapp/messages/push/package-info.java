/** Messages to a device by Web Push (RFC 8030): encrypted for it alone (RFC 8291), signed by the city (RFC 8292). */
@NullMarked
package org.leipzigapp.messages.push;

import org.jspecify.annotations.NullMarked;
