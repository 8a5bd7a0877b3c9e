package org.leipzigapp.cases.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.cases.Matter;

/**
 * What the timeline shows, the newest change first.
 *
 * @param kinds that one may choose from; empty if there is nothing to choose
 * @param chosen the kind that alone is shown; null: all
 * @param notice key of what was just done, e.g. "code"; null: nothing
 * @param trouble key of why a typed code was not taken; null: none was typed
 * @param account whether the device belongs to an account
 */
public record TimelineView(
    List<Matter> open,
    List<Matter> done,
    List<String> kinds,
    @Nullable String chosen,
    @Nullable String notice,
    @Nullable String trouble,
    boolean account) {

  static TimelineView of(
      List<Matter> all, @Nullable String kind, @Nullable String notice, @Nullable String trouble, boolean account) {
    List<String> kinds = all.stream().map(Matter::kind).distinct().sorted().toList();
    String chosen = kinds.size() > 1 && kind != null && kinds.contains(kind) ? kind : null;
    List<Matter> shown = chosen == null ? all : all.stream().filter(each -> each.kind().equals(chosen)).toList();
    return new TimelineView(
        shown.stream().filter(each -> each.phase() != Matter.Phase.DONE).toList(),
        shown.stream().filter(each -> each.phase() == Matter.Phase.DONE).toList(),
        kinds.size() > 1 ? kinds : List.of(), chosen, notice, trouble, account);
  }

  public boolean isEmpty() {
    return open.isEmpty() && done.isEmpty();
  }
}
