/** Bringing everything onto another device: a link that works once and for ten minutes, as a QR code or typed. */
@NullMarked
package org.leipzigapp.cases.moves;

import org.jspecify.annotations.NullMarked;
