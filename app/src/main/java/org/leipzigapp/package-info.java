/** The Leipzig-App: one deployable program, a modular monolith. */
@NullMarked
package org.leipzigapp;

import org.jspecify.annotations.NullMarked;
