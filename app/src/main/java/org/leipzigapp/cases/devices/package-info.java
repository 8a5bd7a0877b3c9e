/** Which browser asks, by its cookie, and which matters it has. */
@NullMarked
package org.leipzigapp.cases.devices;

import org.jspecify.annotations.NullMarked;
