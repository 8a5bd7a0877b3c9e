package org.leipzigapp.services.catalogue.dldb;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.services.catalogue.imports.Land;

/**
 * What shall be imported, and as which city.
 *
 * @param services the export's file of services
 * @param offices the export's file of offices
 * @param id of the pack, as the schemas write ids
 * @param out the pack's folder; made or replaced as a whole
 * @param name of the city; null takes the town that most offices lie in
 * @param generalNumber whom to call when something is not known; null takes the number that most offices give
 * @param website of the city; null takes what the export says
 * @param today the day of the import, for exports that carry no date
 */
public record ImportOrder(
    Path services,
    Path offices,
    String id,
    Path out,
    @Nullable String name,
    Land land,
    @Nullable String generalNumber,
    @Nullable String website,
    LocalDate today) {}
