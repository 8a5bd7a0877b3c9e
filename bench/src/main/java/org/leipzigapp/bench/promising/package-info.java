/** What the benchmarks put into an app that they measure, so that it promises messages on demand. */
@NullMarked
package org.leipzigapp.bench.promising;

import org.jspecify.annotations.NullMarked;
