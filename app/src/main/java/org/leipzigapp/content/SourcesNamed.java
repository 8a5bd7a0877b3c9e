package org.leipzigapp.content;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Every fact names a source that its file explains. */
public record SourcesNamed(ContentKind<?> kind) implements PackRule {

  @Override
  public List<PackProblem> check(Pack pack) {
    var problems = new ArrayList<PackProblem>();
    pack.list(kind).forEach(file -> walk(file, file.body(), "", problems));
    return problems;
  }

  private static void walk(PackFile file, JsonNode node, String pointer, List<PackProblem> problems) {
    if (node.isObject()) {
      JsonNode source = node.get("source");
      if (source != null && source.isString() && !file.body().path("sources").has(source.asString())) {
        problems.add(file.problem(pointer + "/source", "a key of this file's sources, not '" + source.asString() + "'"));
      }
      node.propertyStream().forEach(field -> walk(file, field.getValue(), pointer + "/" + field.getKey(), problems));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(file, node.get(i), pointer + "/" + i, problems);
      }
    }
  }
}
