package org.leipzigapp.help.contact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.leipzigapp.forms.Typed;
import org.leipzigapp.help.contact.files.Upload;

/**
 * What was typed into a form of this room; the fields are empty where nothing was.
 *
 * @param office id of an office that the message goes to
 * @param service id of a service that it is about
 * @param trap a field that nobody sees; who fills it in is a machine
 */
public record ContactForm(String office, String service, String words, String email, String seal, String trap) {

  public static final int LONGEST = 5_000;

  static ContactForm of(Upload sent) {
    return new ContactForm(
        Typed.line(sent.field("an")),
        Typed.line(sent.field("zu")),
        Typed.text(sent.field("worte")),
        Typed.line(sent.field("email")),
        Typed.line(sent.field("siegel")),
        Typed.line(sent.field("webseite")));
  }

  static ContactForm empty(String office, String service) {
    return new ContactForm(office, service, "", "", "", "");
  }

  /** Keys of texts by the name of the field, in the order of the form. */
  Map<String, String> problems(Upload sent, Predicate<String> isAddress) {
    var problems = new LinkedHashMap<String, String>();
    if (words.isEmpty()) {
      problems.put("worte", "contact.problem.missing");
    } else if (words.length() > LONGEST) {
      problems.put("worte", "contact.problem.long");
    }
    if (!sent.problems().isEmpty()) {
      problems.put("dateien", "contact.problem.files");
    }
    if (!email.isEmpty() && !isAddress.test(email)) {
      problems.put("email", "contact.problem.email");
    }
    return problems;
  }
}
