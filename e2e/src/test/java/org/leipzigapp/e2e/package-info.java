/**
 * The whole app as people use it: the real program with its database, in a real Chromium. Each class holds the rules of
 * one promise (the way through the app, accessibility, budget, privacy …).
 */
@NullMarked
package org.leipzigapp.e2e;

import org.jspecify.annotations.NullMarked;
