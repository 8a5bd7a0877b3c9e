package org.leipzigapp.content;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One YAML file of a pack.
 *
 * @param path in the pack, with "/"
 * @param lines line by JSON pointer
 */
public record PackFile(String path, ContentKind<?> kind, String id, JsonNode body, Map<String, Integer> lines) {

  /** A problem at a field of this file, found at its line or that of the nearest field around it. */
  public PackProblem problem(String field, String expected) {
    String pointer = field;
    while (!pointer.isEmpty() && !lines.containsKey(pointer)) {
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
    }
    return new PackProblem(path, lines.getOrDefault(pointer, 1), field, expected);
  }
}
