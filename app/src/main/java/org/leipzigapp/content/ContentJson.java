package org.leipzigapp.content;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Items as JSON: one mapper for pack, database and snapshot. */
final class ContentJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private ContentJson() {}

  static <T> T read(JsonNode body, Class<T> type) {
    return MAPPER.treeToValue(body, type);
  }

  static <T> T read(String body, Class<T> type) {
    return MAPPER.readValue(body, type);
  }

  static JsonNode tree(String body) {
    return MAPPER.readTree(body);
  }

  /** Whether two items say the same, whatever the order of their fields and however their numbers were read. */
  static boolean same(JsonNode one, JsonNode other) {
    return tree(write(one)).equals(tree(write(other)));
  }

  static String write(JsonNode body) {
    return MAPPER.writeValueAsString(body);
  }
}
