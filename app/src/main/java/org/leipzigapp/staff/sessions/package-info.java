/** Who is signed in on which device; in the database, so that every node knows it and a restart forgets nobody. */
@NullMarked
package org.leipzigapp.staff.sessions;

import org.jspecify.annotations.NullMarked;
