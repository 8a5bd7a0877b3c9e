/**
 * A Chromium that is told what to do over its own interface, the Chrome DevTools Protocol: no driver of 200 MB is
 * needed for a few commands.
 */
@NullMarked
package org.leipzigapp.bench.browser;

import org.jspecify.annotations.NullMarked;
