/**
 * What a device keeps, so that the app can be read and searched without a network, and the installed app. Features say
 * through {@link org.leipzigapp.offline.OfflinePages} which of their pages people should have before they need them;
 * this room knows none of them. Vocabulary: essential pages (fetched ahead), visited pages (kept because they were
 * read), pocket index (the search that fits on a device), worker (the service worker of the front end).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "city", "search", "web"})
package org.leipzigapp.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
