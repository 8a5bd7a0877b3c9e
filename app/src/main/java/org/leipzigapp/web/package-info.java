/**
 * What every page shares: layout, interface texts, rendering into memory, errors, security headers, input filters.
 * Public pages are rendered once per content version and minute and then served as bytes. Vocabulary: reading (a
 * language at a level), view (a template with its model), card (how a found thing is shown).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "city"})
package org.leipzigapp.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
