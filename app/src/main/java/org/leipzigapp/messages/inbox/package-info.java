/** What a device was told, and how it wants to be told: the page "Mitteilungen". */
@NullMarked
package org.leipzigapp.messages.inbox;

import org.jspecify.annotations.NullMarked;
