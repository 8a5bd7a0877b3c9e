/**
 * How the app is doing, for those who run it: whether it lives and is ready (for load balancers, without details), and
 * figures for Prometheus (with a token). Nothing here tells who did what.
 *
 * <p>Vocabulary: route (a class of addresses, such as "page" or "search"; never an address itself). The room reads the
 * content's version and the connection pool, and counts requests; nothing depends on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content"})
package org.leipzigapp.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
