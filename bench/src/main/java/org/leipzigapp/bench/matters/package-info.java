/** What the benchmarks put into an app that they measure: five features with matters, and devices that have many. */
@NullMarked
package org.leipzigapp.bench.matters;

import org.jspecify.annotations.NullMarked;
