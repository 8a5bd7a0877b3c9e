package org.leipzigapp.services.catalogue.xzufi;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** The texts of one Leistung: by their LeiKa code or their field, and by reading ("de", "en", "de-simple"). */
final class Modules {

  /** Text modules by the code list {@code urn:de:xzufi:codeliste:leistungstextmodulleika}. */
  static final String TITLE = "02";
  static final String SECOND_TITLE = "03";
  static final String SHORT_TEXT = "05";
  static final String FULL_TEXT = "06";
  static final String LAWS = "07";
  static final String PAPERS = "08";
  static final String CONDITIONS = "09";
  static final String STEPS = "11";
  static final String FORMS = "14";
  static final String MORE = "15";
  static final String HINTS = "16";
  static final String AUTHOR = "18";
  static final String AUTHORITY = "22";
  static final String CONTACT = "23";
  static final String TEASER = "24";
  static final String REMEDY = "25";

  static final Set<String> CODES = Set.of(TITLE, SECOND_TITLE, SHORT_TEXT, FULL_TEXT, LAWS, PAPERS, CONDITIONS, STEPS,
      FORMS, MORE, HINTS, AUTHOR, AUTHORITY, CONTACT, TEASER, REMEDY);

  private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})([-_].*)?");
  private static final Pattern EASY = Pattern.compile(".*[-_](simple|leicht|ls)\\b.*");

  private final Element service;

  Modules(Element service) {
    this.service = service;
  }

  /** What a text module says, by reading; of several with one code all, in the order of their position. */
  Map<String, List<PlainText>> text(String code) {
    return byReading(modules().filter(module -> code(module).equals(code))
        .flatMap(module -> module.at("inhalt").stream()));
  }

  /** What a field such as modulFrist says in words, by reading. */
  Map<String, List<PlainText>> description(String field) {
    return byReading(service.at(field, "beschreibung").stream());
  }

  /** Text modules in the order in which they are shown. */
  Stream<Element> modules() {
    return service.at("modulText").stream().sorted(Comparator.comparingInt(Modules::position));
  }

  static String code(Element module) {
    return module.find("leikaTextmodul", "code").orElse("");
  }

  private static int position(Element module) {
    return module.find("positionDarstellung").filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::valueOf).orElse(Integer.MAX_VALUE);
  }

  private static Map<String, List<PlainText>> byReading(Stream<Element> contents) {
    var byReading = new TreeMap<String, List<PlainText>>();
    contents.forEach(content -> {
      PlainText text = PlainText.of(content.text());
      if (!text.lines().isEmpty() || !text.links().isEmpty()) {
        reading(content).ifPresent(tag ->
            byReading.merge(tag, List.of(text), (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
      }
    });
    return byReading;
  }

  /** "de-DE" is "de"; without a language it is German; empty if the code is none. */
  static Optional<String> reading(Element element) {
    String code = element.attributes().getOrDefault("languageCode", "de").strip().toLowerCase(Locale.ROOT);
    Matcher language = LANGUAGE.matcher(code);
    return language.matches()
        ? Optional.of(language.group(1) + (EASY.matcher(code).matches() ? "-simple" : "")) : Optional.empty();
  }
}
