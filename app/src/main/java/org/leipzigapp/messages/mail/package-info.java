/** Mail over any SMTP server, or into a folder as long as there is none. */
@NullMarked
package org.leipzigapp.messages.mail;

import org.jspecify.annotations.NullMarked;
