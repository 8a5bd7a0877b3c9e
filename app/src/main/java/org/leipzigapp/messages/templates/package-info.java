/** The words of messages: which topics and kinds there are, and what they say in each reading. */
@NullMarked
package org.leipzigapp.messages.templates;

import org.jspecify.annotations.NullMarked;
