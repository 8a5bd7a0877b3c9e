/**
 * Documents that are put into the app for measuring: 50,000 of the kinds that a city has most of, in German, made from a
 * seed, so that every run has the same. Spring finds them because this package lies below the app's.
 */
@NullMarked
package org.leipzigapp.bench.documents;

import org.jspecify.annotations.NullMarked;
