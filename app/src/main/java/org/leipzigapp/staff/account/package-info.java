/** "My account": what members look after themselves. */
@NullMarked
package org.leipzigapp.staff.account;

import org.jspecify.annotations.NullMarked;
