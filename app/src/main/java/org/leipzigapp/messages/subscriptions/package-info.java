/** Addresses outside the app: asked whether they are wanted, confirmed, chosen for topics, and ended with one tap. */
@NullMarked
package org.leipzigapp.messages.subscriptions;

import org.jspecify.annotations.NullMarked;
