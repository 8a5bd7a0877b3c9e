/** What people looked for and did not find, and one click that lets the next one find it. */
@NullMarked
package org.leipzigapp.care.wanted;

import org.jspecify.annotations.NullMarked;
