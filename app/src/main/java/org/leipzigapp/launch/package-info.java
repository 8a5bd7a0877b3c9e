/**
 * Starts and stops the app with its PostgreSQL, and dispatches the commands of the launcher.
 *
 * <p>Vocabulary: data directory (everything that one running app keeps on disk), home (the checkout with {@code city/}
 * and {@code leipzig-app}). Nothing else in the app may depend on this room, save commands, which implement {@link
 * org.leipzigapp.launch.Command}.
 */
@NullMarked
package org.leipzigapp.launch;

import org.jspecify.annotations.NullMarked;
