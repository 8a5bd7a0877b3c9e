/** Codes on paper: making them, reading what people type, and slowing down who guesses. */
@NullMarked
package org.leipzigapp.cases.codes;

import org.jspecify.annotations.NullMarked;
