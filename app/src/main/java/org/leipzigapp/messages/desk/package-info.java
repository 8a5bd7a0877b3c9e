/** For staff: what goes out, whether it arrives, and what it looks like. */
@NullMarked
package org.leipzigapp.messages.desk;

import org.jspecify.annotations.NullMarked;
