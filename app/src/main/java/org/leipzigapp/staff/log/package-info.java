/** The audit log as administrators read it. */
@NullMarked
package org.leipzigapp.staff.log;

import org.jspecify.annotations.NullMarked;
