package org.leipzigapp.care.notes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the public form; the fields are empty where nothing was.
 *
 * @param page with its reading, as the form carried it; checked by {@link PagesOfOurs}
 * @param trap a field that nobody sees; who fills it in is a machine
 */
public record NoteForm(
    String page, String wrong, String better, String knownFrom, String email, String seal, String trap) {

  static final int LONGEST = 2_000;
  static final int LONGEST_ORIGIN = 500;
  static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\",;:\\\\]{1,64}@[^\\s@<>()\",;:\\\\]+\\.[^\\s@.<>]{2,}");

  static NoteForm of(HttpServletRequest request) {
    return new NoteForm(
        line(request.getParameter("seite")),
        text(request.getParameter("falsch")),
        text(request.getParameter("richtig")),
        line(request.getParameter("quelle")),
        line(request.getParameter("email")),
        line(request.getParameter("siegel")),
        line(request.getParameter("webseite")));
  }

  static NoteForm empty(String page) {
    return new NoteForm(page, "", "", "", "", "", "");
  }

  /** Keys of texts by the name of the field, in the order of the form. */
  public Map<String, String> problems() {
    var problems = new LinkedHashMap<String, String>();
    if (wrong.isEmpty()) {
      problems.put("falsch", "note.problem.missing");
    } else if (wrong.length() > LONGEST) {
      problems.put("falsch", "note.problem.long");
    }
    if (better.length() > LONGEST) {
      problems.put("richtig", "note.problem.long");
    }
    if (knownFrom.length() > LONGEST_ORIGIN) {
      problems.put("quelle", "note.problem.long");
    }
    if (!email.isEmpty() && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
      problems.put("email", "note.problem.email");
    }
    return problems;
  }

  Note.Said said() {
    return new Note.Said(wrong, better.isEmpty() ? null : better, knownFrom.isEmpty() ? null : knownFrom);
  }

  /** Some lines: browsers send CR LF; of the characters that steer machines only line breaks and tabs stay. */
  static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").replace('\r', '\n')
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
  }

  private static String line(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").replaceAll("\\p{Cc}+", " ").strip();
  }
}
