/** The inquiries as staff see them: a list per office, the thread, answering, handing over, closing. */
@NullMarked
package org.leipzigapp.help.contact.desk;

import org.jspecify.annotations.NullMarked;
