/** Who answers for an item, when it was checked and when it is due again. */
@NullMarked
package org.leipzigapp.care.warranty;

import org.jspecify.annotations.NullMarked;
