/** The way in: the gate before every staff page, what is said to those who may not pass, and the room's start page. */
@NullMarked
package org.leipzigapp.staff.entrance;

import org.jspecify.annotations.NullMarked;
