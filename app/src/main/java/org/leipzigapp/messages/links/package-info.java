/** Links in messages that prove who follows them. */
@NullMarked
package org.leipzigapp.messages.links;

import org.jspecify.annotations.NullMarked;
