package org.leipzigapp.editing;

import java.util.List;
import java.util.Locale;
import org.leipzigapp.content.Reading;
import org.leipzigapp.readability.Hint;
import org.leipzigapp.readability.PlainLanguage;
import org.leipzigapp.readability.Readability;

/**
 * What could be said more plainly in one text.
 *
 * @param summary how easy it is to read and how many hints there are; "" for a text without words
 */
public record PlainWords(String summary, List<Line> lines) {

  private static final int MOST = 12;

  /** The interface's texts in the language of who writes. */
  @FunctionalInterface
  interface Texts {
    String t(String key, Object... arguments);
  }

  /** A hint: what it is about, where, and what to do. */
  public record Line(String name, String place, String advice) {}

  static PlainWords of(String text, Reading reading, Texts texts) {
    Readability figures = Readability.of(text, reading.language());
    if (figures.words() == 0) {
      return new PlainWords("", List.of());
    }
    List<Hint> hints = PlainLanguage.hints(text, reading);
    String ease = Double.isNaN(figures.amstad()) ? ""
        : texts.t("editing.ease." + grade(figures.amstad()), Math.clamp(Math.round(figures.amstad()), 0, 100));
    String count = hints.isEmpty() ? "" : texts.t("editing.hints", hints.size());
    return new PlainWords(ease + (ease.isEmpty() || count.isEmpty() ? "" : " · ") + count,
        hints.stream().limit(MOST).map(hint -> line(hint, texts)).toList());
  }

  private static Line line(Hint hint, Texts texts) {
    String key = "readability." + hint.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String better = hint.better();
    return new Line(texts.t(key + ".name"), hint.excerpt(),
        better == null ? texts.t(key) : texts.t("editing.better", better));
  }

  /** As Flesch's grades, in three steps. */
  private static String grade(double ease) {
    return ease >= 60 ? "easy" : ease >= 40 ? "middling" : "hard";
  }
}
