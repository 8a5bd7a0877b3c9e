/** What was promised and what becomes of it: promises, deliveries, and the relay that sends them over the channels. */
@NullMarked
package org.leipzigapp.messages.outbox;

import org.jspecify.annotations.NullMarked;
