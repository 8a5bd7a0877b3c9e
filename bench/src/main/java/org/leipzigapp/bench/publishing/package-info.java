/** What the benchmarks put into an app that they measure, so that it publishes on demand. */
@NullMarked
package org.leipzigapp.bench.publishing;

import org.jspecify.annotations.NullMarked;
