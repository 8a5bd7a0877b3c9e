/** Who works here: the members as they are stored, the links that invite them, and the administrators' pages. */
@NullMarked
package org.leipzigapp.staff.members;

import org.jspecify.annotations.NullMarked;
