package org.leipzigapp.care.wanted;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Item;
import org.leipzigapp.care.Items;
import org.leipzigapp.care.Keepers;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Reading;
import org.leipzigapp.search.Misses;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What people looked for and did not find, the most frequent first, with the ways to mend it. */
@Controller
class WantedController {

  static final String PATH = "/team/gesucht";
  private static final int MOST = 100;
  /** In which the city's word list is written. */
  private static final List<String> LANGUAGES = List.of("de", "en");

  private final Misses misses;
  private final Wording wording;
  private final Items items;
  private final Keepers keepers;
  private final TheCity city;
  private final StaffPages pages;

  WantedController(Misses misses, Wording wording, Items items, Keepers keepers, TheCity city, StaffPages pages) {
    this.misses = misses;
    this.wording = wording;
    this.items = items;
    this.keepers = keepers;
    this.city = city;
    this.pages = pages;
  }

  @GetMapping(PATH)
  void list(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.WRITE, "misses");
    List<String> languages = LANGUAGES.stream().filter(city.city().languages()::contains).toList();
    var view = new WantedView(misses.list(MOST), targets(me), languages, wording.mayAddLine(me),
        me.mayAnywhere(Right.PUBLISH), done(request));
    pages.show(me, PATH, request, response, page -> View.of("care/wanted.jte", "view", view));
  }

  /** Parameters: frage (what was looked for), ziel (label of an item), sprache, wie ("name" or "wort"). */
  @PostMapping(PATH + "/wort")
  void add(Member me, HttpServletRequest request, HttpServletResponse response) {
    me.demandAnywhere(Right.PUBLISH, "misses");
    String words = words(request);
    String label = text(request, "ziel");
    String language = LANGUAGES.contains(text(request, "sprache")) ? text(request, "sprache") : LANGUAGES.getFirst();
    Optional<Item> target = find(me.reading(), label);
    Wording.Outcome outcome = target.isEmpty() || words.isEmpty() ? Wording.Outcome.NO_TARGET
        : text(request, "wie").equals("wort")
            ? wording.addLine(me, target.get(), words, language)
            : wording.addName(me, target.get(), words, language);
    back(outcome, words, label, response);
  }

  @PostMapping(PATH + "/erledigt")
  void done(Member me, HttpServletRequest request, HttpServletResponse response) {
    String words = words(request);
    back(wording.done(me, words), words, "", response);
  }

  /** Items with names, of departments in which the member may publish; of all if words may be added to the list. */
  private List<String> targets(Member me) {
    var handedOver = keepers.handedOver();
    boolean all = wording.mayAddLine(me);
    Collator alphabet = Collator.getInstance(Locale.GERMAN);
    return items.list().stream()
        .filter(item -> item.names() != null)
        .filter(item -> all || me.may(Right.PUBLISH, handedOver.getOrDefault(item.key(), item.department())))
        .map(item -> label(item, me.reading()))
        .sorted(alphabet)
        .toList();
  }

  private Optional<Item> find(Reading reading, String label) {
    return items.list().stream().filter(item -> item.names() != null)
        .filter(item -> label(item, reading).equalsIgnoreCase(label)
            || items.name(item, reading).equalsIgnoreCase(label))
        .findFirst();
  }

  /** "Personalausweis beantragen (Leistung)": the same title may stand over things of two kinds. */
  private String label(Item item, Reading reading) {
    return items.name(item, reading) + " (" + items.kindName(item.key().kind(), reading) + ")";
  }

  private static WantedView.@Nullable Done done(HttpServletRequest request) {
    return Arrays.stream(Wording.Outcome.values())
        .filter(outcome -> name(outcome).equals(request.getParameter("ergebnis")))
        .findFirst()
        .map(outcome -> new WantedView.Done("care.wanted." + name(outcome), shorten(text(request, "frage")),
            shorten(text(request, "ziel")), outcome == Wording.Outcome.NAME_ADDED
            || outcome == Wording.Outcome.LINE_ADDED || outcome == Wording.Outcome.DONE))
        .orElse(null);
  }

  private static String name(Wording.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String words(HttpServletRequest request) {
    String words = text(request, "frage");
    return words.length() > Wording.LONGEST || words.matches(".*[,:\\d@].*") ? "" : words;
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").replaceAll("[\\p{Cc}\\s]+", " ").strip();
  }

  private static String shorten(String text) {
    return text.substring(0, Math.min(200, text.length()));
  }

  private static void back(Wording.Outcome outcome, String words, String target, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", PATH + "?ergebnis=" + name(outcome) + "&frage=" + encode(words) + "&ziel="
        + encode(shorten(target)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
