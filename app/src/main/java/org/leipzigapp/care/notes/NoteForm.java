package org.leipzigapp.care.notes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.leipzigapp.forms.Typed;

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

  static NoteForm of(HttpServletRequest request) {
    return new NoteForm(
        Typed.line(request.getParameter("seite")),
        Typed.text(request.getParameter("falsch")),
        Typed.text(request.getParameter("richtig")),
        Typed.line(request.getParameter("quelle")),
        Typed.line(request.getParameter("email")),
        Typed.line(request.getParameter("siegel")),
        Typed.line(request.getParameter("webseite")));
  }

  static NoteForm empty(String page) {
    return new NoteForm(page, "", "", "", "", "", "");
  }

  /** Keys of texts by the name of the field, in the order of the form. */
  Map<String, String> problems(Predicate<String> isAddress) {
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
    if (!email.isEmpty() && !isAddress.test(email)) {
      problems.put("email", "note.problem.email");
    }
    return problems;
  }

  Note.Said said() {
    return new Note.Said(wrong, better.isEmpty() ? null : better, knownFrom.isEmpty() ? null : knownFrom);
  }
}
