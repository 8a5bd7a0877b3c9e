/** A door for SMS: a gateway that takes JSON over HTTP, by configuration. */
@NullMarked
package org.leipzigapp.messages.sms;

import org.jspecify.annotations.NullMarked;
