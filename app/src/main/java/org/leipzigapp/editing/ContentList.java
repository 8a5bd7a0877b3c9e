package org.leipzigapp.editing;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.Draft;
import org.leipzigapp.web.Page;
import tools.jackson.databind.JsonNode;

/**
 * The list of what a member may change.
 *
 * @param kinds names of all kinds, with those that can be begun anew
 * @param conflicts how many items wait for a decision because a newer pack differs
 */
public record ContentList(
    List<Line> lines, Filter filter, List<String> kinds, List<String> beginnable, int all, long conflicts) {

  private static final int SHOWN = 300;

  /** What the list is narrowed to; empty strings stand for everything. */
  public record Filter(String query, String kind, String state) {}

  /**
   * @param state "", "draft", "review", "scheduled", "new"
   * @param missing readings that at least one of its texts does not have yet, e.g. "en"
   */
  public record Line(
      String kind, String id, String title, String state, boolean edited, boolean packDiffers, List<String> missing) {}

  static ContentList of(List<Workplace> places, Filter filter, Page page, Map<String, ContentKind<?>> kinds) {
    List<Line> lines = new ArrayList<>();
    places.forEach(place -> lines.add(line(place, page)));
    var order = Comparator.comparing(Line::title, Collator.getInstance(page.locale()));
    List<Line> shown = lines.stream().filter(line -> fits(line, filter)).sorted(order).limit(SHOWN).toList();
    List<String> present = lines.stream().map(Line::kind).distinct().sorted().toList();
    List<String> folders = kinds.values().stream()
        .filter(kind -> kind.folder() || !kind.required() && !present.contains(kind.name()))
        .map(ContentKind::name).toList();
    return new ContentList(shown, filter, present, folders, lines.size(),
        lines.stream().filter(Line::packDiffers).count());
  }

  private static Line line(Workplace place, Page page) {
    Draft draft = place.draft();
    String state = draft == null ? "" : draft.state() != Draft.State.DRAFT
        ? draft.state().name().toLowerCase(Locale.ROOT) : place.published() == null ? "new" : "draft";
    boolean edited = place.published() != null && place.published().edited();
    boolean differs = place.published() != null && place.published().packDiffers();
    return new Line(place.key().kind(), place.key().id(), place.title(page.reading().language()), state, edited,
        differs, missing(place.body().path("title"), page));
  }

  private static List<String> missing(JsonNode title, Page page) {
    return !title.isObject() ? List.of()
        : page.city().languages().stream().filter(language -> !title.has(language)).toList();
  }

  private static boolean fits(Line line, Filter filter) {
    String query = filter.query().strip().toLowerCase(Locale.GERMAN);
    return (filter.kind().isEmpty() || filter.kind().equals(line.kind()))
        && (query.isEmpty() || line.title().toLowerCase(Locale.GERMAN).contains(query) || line.id().contains(query))
        && switch (filter.state()) {
          case "" -> true;
          case "open" -> !line.state().isEmpty();
          case "missing" -> !line.missing().isEmpty();
          case "differs" -> line.packDiffers();
          default -> line.state().equals(filter.state());
        };
  }
}
