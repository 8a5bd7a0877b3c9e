/**
 * Says the right thing once, on the way the person chose, and stops when told to. What a feature promises inside its
 * own transaction is sent: by mail, as a push to a device, by SMS, and always into the inbox in the app.
 *
 * <p>Vocabulary: message (one thing said to whoever follows a matter), topic (what messages are about; people choose by
 * topic), template (the words of a kind of message), channel (a way outside the app), subscription (an address on a
 * channel that may be used), owner (the matter or the device that a subscription belongs to), question (asks whether an
 * address is wanted: a link by mail, a code by SMS), delivery (one message on its way to one subscription), digest (the
 * mail with all that a day brought), dead letter (a delivery that was given up).
 *
 * <p>Where to begin: {@code outbox} takes promises, makes deliveries of them and hands these to the channels
 * {@code mail}, {@code push} and {@code sms}; {@code templates} has the words. {@code subscriptions} asks, confirms and
 * ends addresses, {@code links} signs what stands in mails. {@code inbox} is the page of a device, {@code desk} that of
 * the staff.
 */
@NullMarked
@ApplicationModule(displayName = "messages", allowedDependencies = {"content", "city", "web", "forms", "staff"})
package org.leipzigapp.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
