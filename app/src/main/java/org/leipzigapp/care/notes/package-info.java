/** "Das stimmt nicht": what the public says is wrong, what staff do about it, and the link that shows who asked. */
@NullMarked
package org.leipzigapp.care.notes;

import org.jspecify.annotations.NullMarked;
