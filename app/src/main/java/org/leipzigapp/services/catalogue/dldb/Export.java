package org.leipzigapp.services.catalogue.dldb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.leipzigapp.services.catalogue.imports.BadExport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON file of an export: {@code {"meta": {"generated": …, "datacount": …}, "data": […]}}.
 *
 * @param fileName without its folder
 * @param root the whole file
 */
record Export(String fileName, JsonNode root) {

  private static final long LARGEST_FILE = 32L << 20;

  /** @throws BadExport naming file and line if it cannot be used */
  static Export read(Path file) {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      throw new BadExport("There is no file " + name + ".");
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > LARGEST_FILE) {
        throw new BadExport(name + " is larger than " + (LARGEST_FILE >> 20) + " MB; that is no export of a city.");
      }
      JsonNode root = new JsonMapper().readTree(in);
      if (Json.list(root.path("data")).isEmpty()) {
        throw new BadExport(name + " is no dldb export: it has no list \"data\" with entries.");
      }
      return new Export(String.valueOf(file.getFileName()), root);
    } catch (JacksonException e) {
      throw new BadExport(name + " is no readable JSON" + place(e) + ": " + reason(e));
    } catch (IOException e) {
      throw new BadExport(name + " cannot be read: " + e.getMessage());
    }
  }

  /** The parser's words without its notes on places in memory. */
  private static String reason(JacksonException e) {
    return String.valueOf(e.getOriginalMessage()).replaceFirst("(?s)[:;]? *(expected close marker|\\(|\\R).*", "");
  }

  private static String place(JacksonException e) {
    var at = e.getLocation();
    return at == null || at.getLineNr() < 1 ? "" : " (line " + at.getLineNr() + ")";
  }

  List<JsonNode> entries() {
    return Json.list(root.path("data"));
  }

  /** The day on which the export was made. */
  Optional<LocalDate> findDay() {
    return day(Json.text(root, "meta", "generated"));
  }

  /** How many entries the export says it has. */
  Optional<Integer> findStatedCount() {
    String count = Json.text(root, "meta", "datacount");
    return count.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(count)) : Optional.empty();
  }

  /** The day of a timestamp "2026-06-08T07:41:01". */
  static Optional<LocalDate> day(String timestamp) {
    try {
      return timestamp.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(timestamp.substring(0, 10)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
