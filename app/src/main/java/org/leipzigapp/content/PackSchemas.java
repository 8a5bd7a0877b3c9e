package org.leipzigapp.content;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The published JSON Schemas of packs, as shipped with the app. */
final class PackSchemas {

  private static final String BASE = "https://schema.invalid/";
  private static final int SHOWN_PER_FILE = 5;

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(PackSchemas::resource));
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  List<PackProblem> check(PackFile file) {
    var problems = new ArrayList<PackProblem>();
    Schema schema = schemas.computeIfAbsent(file.kind().schema(), this::load);
    for (Error error : schema.validate(file.body())) {
      String field = error.getInstanceLocation().toString();
      problems.add(file.problem(field, error.getMessage()));
    }
    return problems.stream().distinct().limit(SHOWN_PER_FILE).toList();
  }

  private Schema load(String name) {
    return registry.getSchema(SchemaLocation.of(BASE + name + ".schema.json"));
  }

  /**
   * A schema as it is published.
   *
   * @param file e.g. "service.schema.json"
   * @throws IllegalArgumentException if there is none of that name
   */
  static JsonNode tree(String file) {
    String text = text(file);
    if (text == null) {
      throw new IllegalArgumentException("no schema " + file);
    }
    return ContentJson.tree(text);
  }

  private static @Nullable String resource(String iri) {
    if (!iri.startsWith(BASE)) {
      return null;
    }
    return text(iri.substring(BASE.length()));
  }

  private static @Nullable String text(String file) {
    try (InputStream in = PackSchemas.class.getResourceAsStream("/schema/" + file)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
