package org.leipzigapp.services.catalogue.xzufi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.services.catalogue.imports.Land;

/**
 * What is to be imported.
 *
 * @param files XZuFi files; their services are put together
 * @param id of the city: small letters, digits and hyphens
 * @param out the pack's folder
 * @param name of the city as people write it; null makes one of the id
 * @param land whose public holidays count
 * @param generalNumber whom to call for what is not known; null is 115
 * @param website of the city; null takes the portal that most services come from
 * @param today the day of the import, for services that carry no date
 */
public record XzufiOrder(
    List<Path> files,
    String id,
    Path out,
    @Nullable String name,
    Land land,
    @Nullable String generalNumber,
    @Nullable String website,
    LocalDate today) {}
