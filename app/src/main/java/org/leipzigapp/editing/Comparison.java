package org.leipzigapp.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What differs between two states of an item, leaf by leaf and in texts word by word. */
public final class Comparison {

  private static final int MOST_CHANGES = 400;

  private Comparison() {}

  /**
   * @param path names and numbers of the fields down to the changed one
   * @param before empty if it is new
   * @param after empty if it is gone
   */
  public record Change(List<String> path, List<WordChange.Part> before, List<WordChange.Part> after) {}

  /** In the order of the newer state. Null stands for an item that is not there. */
  public static List<Change> of(@Nullable JsonNode before, @Nullable JsonNode after) {
    List<Change> changes = new ArrayList<>();
    compare(List.of(), orMissing(before), orMissing(after), changes);
    return changes;
  }

  private static JsonNode orMissing(@Nullable JsonNode node) {
    return node == null ? MissingNode.getInstance() : node;
  }

  private static void compare(List<String> path, JsonNode before, JsonNode after, List<Change> changes) {
    if (before.equals(after) || changes.size() >= MOST_CHANGES) {
      return;
    }
    if (before.isObject() || after.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      names.addAll(after.propertyNames());
      names.addAll(before.propertyNames());
      names.forEach(name -> compare(with(path, name), before.path(name), after.path(name), changes));
    } else if (before.isArray() || after.isArray()) {
      entries(path, before, after, changes);
    } else {
      WordChange words = WordChange.of(shown(path, before), shown(path, after));
      changes.add(new Change(path, words.before(), words.after()));
    }
  }

  /** An entry that was put in or taken out must not make all later ones look changed. */
  private static void entries(List<String> path, JsonNode before, JsonNode after, List<Change> changes) {
    int start = 0;
    while (start < before.size() && start < after.size() && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < before.size() - start && end < after.size() - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    int most = Math.max(before.size(), after.size()) - end;
    for (int i = start; i < most; i++) {
      compare(with(path, Integer.toString(i + 1)),
          i < before.size() - end ? before.get(i) : MissingNode.getInstance(),
          i < after.size() - end ? after.get(i) : MissingNode.getInstance(), changes);
    }
  }

  private static String shown(List<String> path, JsonNode value) {
    return path.getLast().endsWith("cents") && value.isIntegralNumber() ? FormView.euros(value) : value.asString("");
  }

  private static List<String> with(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }
}
