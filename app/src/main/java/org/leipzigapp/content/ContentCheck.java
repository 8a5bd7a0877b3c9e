package org.leipzigapp.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether the content would still hold together with one item changed: the same rules that a pack has to meet. */
final class ContentCheck {

  private final Map<String, ContentKind<?>> kinds;
  private final List<PackRule> rules;
  private final PackSchemas schemas = new PackSchemas();

  ContentCheck(List<ContentKind.Owner> owners) {
    kinds = ContentKind.byName(owners);
    rules = owners.stream().flatMap(owner -> owner.rules().stream()).toList();
  }

  /** Only what the change brings; what was wrong before does not stop it. */
  List<PackProblem> problems(Map<Content.Key, JsonNode> before, Content.Key key, @Nullable JsonNode body) {
    ContentKind<?> kind = kinds.get(key.kind());
    if (kind == null) {
      return List.of(new PackProblem(key.kind(), 0, "", "a known kind of content"));
    }
    PackFile changed = body == null ? null : file(kind, key.id(), body);
    List<PackProblem> own = changed == null ? missing(kind) : ofItself(changed);
    return own.isEmpty() ? ofTheWhole(before, key, changed) : own;
  }

  private static List<PackProblem> missing(ContentKind<?> kind) {
    return kind.required() ? List.of(new PackProblem(kind.place() + ".yaml", 0, "", "this file in the pack")) : List.of();
  }

  private List<PackProblem> ofItself(PackFile file) {
    List<PackProblem> found = schemas.check(file);
    if (!found.isEmpty()) {
      return found;
    }
    if (file.kind().folder() && !file.id().equals(file.body().path("id").asString())) {
      return List.of(file.problem("/id", "'" + file.id() + "'"));
    }
    try {
      ContentJson.read(file.body(), file.kind().type());
      return List.of();
    } catch (JacksonException | IllegalArgumentException e) {
      return List.of(file.problem(pointer(e), "a value that exists, such as a day of the calendar"));
    }
  }

  private List<PackProblem> ofTheWhole(Map<Content.Key, JsonNode> before, Content.Key key, @Nullable PackFile changed) {
    List<PackFile> others = new ArrayList<>();
    List<PackFile> old = new ArrayList<>();
    before.forEach((of, body) -> {
      ContentKind<?> kind = kinds.get(of.kind());
      if (kind != null) {
        (of.equals(key) ? old : others).add(file(kind, of.id(), body));
      }
    });
    old.addAll(others);
    if (changed != null) {
      others.add(changed);
    }
    List<PackProblem> after = check(new Pack(others));
    if (after.isEmpty()) {
      return after;
    }
    var present = new HashSet<>(check(new Pack(old)));
    return after.stream().filter(problem -> !present.contains(problem)).toList();
  }

  private List<PackProblem> check(Pack pack) {
    return rules.stream().flatMap(rule -> rule.check(pack).stream()).toList();
  }

  private static PackFile file(ContentKind<?> kind, String id, JsonNode body) {
    String path = kind.place() + (kind.folder() ? "/" + id : "") + ".yaml";
    return new PackFile(path, kind, id, body, Map.of());
  }

  private static String pointer(Exception e) {
    if (!(e instanceof JacksonException problem)) {
      return "";
    }
    var pointer = new StringBuilder();
    problem.getPath().forEach(step ->
        pointer.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
    return pointer.toString();
  }
}
