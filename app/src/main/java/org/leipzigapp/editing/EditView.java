package org.leipzigapp.editing;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Draft;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.web.Page;

/**
 * The page of one item.
 *
 * @param state "published", "draft", "review" or "scheduled"
 * @param by who saved the draft last, "" if that was the member who looks
 * @param when the draft was saved last, in the city's time
 * @param previews addresses of the preview per reading, empty if the item has no page
 * @param needsOther whether somebody else has to publish it
 * @param elsewhere problems that belong to no field of the form
 */
public record EditView(
    String kind,
    String id,
    String title,
    FieldView form,
    long save,
    String state,
    String by,
    String when,
    String publishAt,
    String note,
    @Nullable String address,
    boolean published,
    boolean mayPublish,
    boolean mayRemove,
    boolean needsOther,
    Notice notice,
    List<String> elsewhere) {

  /**
   * What happened last.
   *
   * @param key its text is {@code editing.done.KEY}; "" for nothing
   * @param who somebody else it has to do with
   * @param changes what differs, to be looked at
   */
  public record Notice(String key, String who, List<Comparison.Change> changes) {

    private static final List<String> GOOD = List.of("saved", "published", "review", "scheduled", "discarded");
    private static final List<String> BAD =
        List.of("overtaken", "gone", "outdated", "broken", "no-time", "too-long");

    public Notice {
      key = GOOD.contains(key) || BAD.contains(key) ? key : "";
    }

    public boolean isGood() {
      return GOOD.contains(key);
    }
  }

  static EditView of(Workplace place, FieldView form, Notice notice, String by, boolean needsOther,
      List<PackProblem> problems, Page page) {
    Draft draft = place.draft();
    String state = draft == null ? "published" : draft.state().name().toLowerCase(Locale.ROOT);
    return new EditView(place.key().kind(), place.key().id(), place.title(page.reading().language()), form,
        place.save(), state, by, draft == null ? "" : time(draft.changedAt(), page),
        draft == null || draft.publishAt() == null ? "" : time(draft.publishAt(), page),
        draft == null || draft.note() == null ? "" : draft.note(), place.address(), place.published() != null,
        place.mayPublish(), place.isWriter() && place.kind().folder() && place.published() != null, needsOther, notice,
        problems.stream().filter(problem -> !isInForm(problem, place)).map(PackProblem::toString).toList());
  }

  private static boolean isInForm(PackProblem problem, Workplace place) {
    return problem.file().equals(place.kind().place() + (place.kind().folder() ? "/" + place.key().id() : "") + ".yaml")
        && problem.field().length() > 1;
  }

  static String time(java.time.Instant at, Page page) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(page.locale())
        .format(at.atZone(page.city().zone()));
  }
}
