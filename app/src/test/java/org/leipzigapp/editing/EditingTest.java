package org.leipzigapp.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Drafts;
import org.leipzigapp.content.History;
import org.leipzigapp.content.PackConflicts;
import org.leipzigapp.content.Publishing;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Browser;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.NotAllowed;
import org.leipzigapp.staff.Role;
import org.leipzigapp.staff.StaffApp;
import org.springframework.beans.factory.annotation.Autowired;

/** What editors do, and what they may not do; in the whole app with the small pack. */
class EditingTest extends StaffApp {

  private static final String CARD = "/team/inhalte/service/personalausweis";
  private static final String DOG = "/team/inhalte/service/hund-anmelden";
  private static final String TOWN_HALL = "/team/inhalte/office/rathaus";
  private static final String LIBRARY = "/team/inhalte/office/bibliothek";

  @Autowired Drafts drafts;
  @Autowired Publishing publishing;
  @Autowired History history;
  @Autowired PackConflicts conflicts;
  @Autowired Audit audit;
  @Autowired Workplaces places;

  @Test
  void a_changed_title_is_public_and_found_only_after_publishing() {
    Browser editor = editor("rathaus");

    send(editor, DOG, "save", "/title/de", "Hund oder Wombat anmelden");
    assertThat(publicPage("/de/services/hund-anmelden")).doesNotContain("Wombat");
    assertThat(editor.get(DOG + "/vorschau/de").body()).contains("Hund oder Wombat anmelden");

    assertThat(Browser.location(send(editor, DOG, "publish"))).endsWith("?done=published");

    await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
      assertThat(publicPage("/de/services/hund-anmelden")).contains("Hund oder Wombat anmelden");
      assertThat(publicPage("/api/v1/search?q=wombat")).contains("hund-anmelden");
    });
  }

  @Test
  void who_saves_second_sees_both_versions_and_nothing_is_overwritten() {
    Browser first = editor("rathaus");
    Browser second = editor("rathaus");
    String seenBySecond = seen(second, CARD);
    send(first, CARD, "save", "/title/en", "From the first");

    HttpResponse<String> answer = second.post(CARD, "op", "save", "seen", seenBySecond, "/title/en", "From the second");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("hat inzwischen gespeichert", "From the second", "<del>", "first");
    assertThat(first.get(CARD).body()).contains("From the first").doesNotContain("From the second");
    send(first, CARD, "discard");
  }

  @Test
  void an_editor_of_another_office_may_neither_open_nor_change_it() {
    Browser stranger = editor("bibliothek");

    assertThat(stranger.get(CARD).statusCode()).isEqualTo(403);
    assertThat(stranger.post(CARD, "op", "publish", "seen", "0", "/title/de", "Meins").statusCode()).isEqualTo(403);
    assertThat(stranger.get(CARD + "/vorschau/de").statusCode()).isEqualTo(403);
    assertThat(stranger.get(CARD + "/verlauf").statusCode()).isEqualTo(403);
    assertThat(stranger.post(CARD + "/entfernen").statusCode()).isEqualTo(403);
    assertThat(stranger.post(CARD + "/verlauf", "stand", "1").statusCode()).isEqualTo(403);
    assertThat(stranger.get("/team/inhalte").body()).doesNotContain("personalausweis");
  }

  @Test
  void what_is_handed_to_another_office_is_edited_there() {
    Browser library = editor("bibliothek");
    Browser townHall = editor("rathaus");
    assertThat(library.get(DOG).statusCode()).isEqualTo(403);

    townHall.post("/team/pflege/service/hund-anmelden/amt", "amt", "bibliothek");

    assertThat(library.get(DOG).statusCode()).isEqualTo(200);
    assertThat(townHall.get(DOG).statusCode()).isEqualTo(403);
    library.post("/team/pflege/service/hund-anmelden/amt", "amt", "rathaus");
  }

  @Test
  void an_office_lead_changes_the_hours_of_the_own_office_and_nothing_else() {
    Browser lead = signIn(member(Set.of(Role.OFFICE_LEAD), "rathaus"));

    assertThat(lead.get(TOWN_HALL).body()).contains("/hours/0/week/mo").doesNotContain("name=\"/title/de\"");
    send(lead, TOWN_HALL, "publish", "/hours/0/week/sa", "10:00-11:00", "#/hours", "1", "/title/de", "Mein Rathaus");

    await().atMost(Duration.ofSeconds(5)).untilAsserted(() ->
        assertThat(publicPage("/de/aemter/rathaus")).contains("10").doesNotContain("Mein Rathaus"));
    assertThat(lead.get(LIBRARY).statusCode()).isEqualTo(403);
    assertThat(lead.get(CARD).statusCode()).isEqualTo(403);
  }

  @Test
  void an_office_lead_cannot_publish_what_an_editor_has_begun() {
    Browser editor = editor("bibliothek");
    Browser lead = signIn(member(Set.of(Role.OFFICE_LEAD), "bibliothek"));
    send(editor, LIBRARY, "save", "/title/de", "Angefangen");

    assertThat(send(lead, LIBRARY, "publish").statusCode()).isEqualTo(403);
    send(editor, LIBRARY, "discard");
  }

  @Test
  void what_a_checklist_needs_cannot_be_taken_away() {
    HttpResponse<String> answer = editor("*").post("/team/inhalte/service/wohnsitz-anmelden/entfernen");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("checklists/umzug.yaml");
    assertThat(publicPage("/de/services/wohnsitz-anmelden")).contains("<h1");
  }

  @Test
  void a_day_that_does_not_exist_is_told_at_its_field_and_kept_in_the_draft() {
    Browser editor = editor("bibliothek");
    send(editor, LIBRARY, "add:/exceptions");

    HttpResponse<String> answer = send(editor, LIBRARY, "publish", "#/exceptions", "1", "/exceptions/0/from",
        "2026-02-31", "/exceptions/0/reason/de", "Inventur", "/exceptions/0/source", "rathaus");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("2026-02-31", "field-problem", "Inventur");
    assertThat(publicPage("/de/aemter/bibliothek")).doesNotContain("Inventur");
    send(editor, LIBRARY, "discard");
  }

  @Test
  void what_is_typed_is_shown_as_text_and_never_run() {
    Browser editor = editor("rathaus");
    String attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> [a](javascript:alert(3))";

    send(editor, CARD, "save", "/title/de", attack);

    for (String page : new String[] {CARD, CARD + "/vorschau/de", "/team/inhalte?stand=open"}) {
      assertThat(editor.get(page).body()).as(page).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x");
    }
    send(editor, CARD, "discard");
  }

  @Test
  void a_megabyte_of_text_is_refused_in_plain_words() {
    Browser editor = editor("rathaus");

    HttpResponse<String> answer = send(editor, CARD, "save", "/title/de", "x".repeat(1_050_000));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("mehr als ein Megabyte");
  }

  @Test
  void the_history_tells_what_changed_and_brings_it_back() {
    Browser editor = editor("*");
    send(editor, "/team/inhalte/service/sperrmuell", "publish", "/title/de", "Sofa wegbringen lassen");

    String history = editor.get("/team/inhalte/service/sperrmuell/verlauf").body();
    assertThat(history).contains("Stand 2", "<ins>Sofa wegbringen lassen</ins>");
    editor.post("/team/inhalte/service/sperrmuell/verlauf", "stand", "1");

    await().atMost(Duration.ofSeconds(5)).untilAsserted(() ->
        assertThat(publicPage("/de/services/sperrmuell")).doesNotContain("Sofa wegbringen"));
    assertThat(editor.get("/team/inhalte/service/sperrmuell/verlauf").body()).contains("Stand 3");
  }

  @Test
  void a_draft_can_wait_for_its_time() {
    Browser editor = editor("*");
    LocalDateTime inAnHour = LocalDateTime.now(CLOCK.withZone(ZoneId.of("Europe/Berlin"))).plusHours(1).withNano(0);
    String path = "/team/inhalte/service/bibliotheksausweis";
    send(editor, path, "schedule", "/title/de", "Ausweis der neuen Bücherei", "publish_at", inAnHour.toString());
    assertThat(editor.get(path).body()).contains("wird zu einer Zeit veröffentlicht");
    assertThat(publicPage("/de/services/bibliotheksausweis")).doesNotContain("neuen Bücherei");

    CLOCK.move(Duration.ofHours(2));

    await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
        assertThat(publicPage("/de/services/bibliotheksausweis")).contains("neuen Bücherei"));
  }

  @Test
  void something_new_is_begun_with_a_title_and_cannot_be_published_half_done() {
    Browser editor = editor("rathaus");
    String form = editor.get("/team/inhalte/service/neu?titel=Stra%C3%9Fe+sperren").body();
    assertThat(form).contains("value=\"strasse-sperren\"");

    String path = Browser.location(
        editor.post("/team/inhalte/service/neu", "titel", "Straße sperren", "id", "strasse-sperren"));
    HttpResponse<String> answer = send(editor, path.replaceFirst(".*(/team/.*)", "$1"), "publish");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("So kann es nicht veröffentlicht werden");
    assertThat(editor.post("/team/inhalte/service/neu", "titel", "x", "id", "../x").statusCode()).isEqualTo(422);
    assertThat(editor.post("/team/inhalte/service/neu", "titel", "x", "id", "personalausweis").statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_notice_stands_on_every_page_from_its_first_day_to_its_last() {
    Browser editor = editor("*");
    String path = "/team/inhalte/banners/banners";
    editor.post("/team/inhalte/banners/neu");
    send(editor, path, "add:/items");
    LocalDate today = LocalDate.now(CLOCK.withZone(ZoneId.of("Europe/Berlin")));
    String[] notice = {"#/items", "1", "/items/0/id", "bombe", "/items/0/tone", "warning", "/items/0/text/de",
        "Wegen einer Bombe ist das Rathaus zu.", "/items/0/from", today.plusDays(1).toString(), "/items/0/until",
        today.plusDays(1).toString()};
    assertThat(Browser.location(send(editor, path, "publish", notice))).endsWith("?done=published");
    assertThat(publicPage("/de/hilfe")).doesNotContain("Bombe");

    CLOCK.move(Duration.ofDays(1));
    await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(publicPage("/de/services")).contains(
        "<strong>Achtung:</strong> Wegen einer Bombe ist das Rathaus zu."));
    CLOCK.move(Duration.ofDays(1));
    assertThat(publicPage("/de/services")).doesNotContain("Bombe");
  }

  @Test
  void with_four_eyes_nobody_publishes_the_own_draft() {
    var strict = new Desk(drafts, publishing, history, conflicts, audit, true);
    var key = new Content.Key("service", "sperrmuell");
    var author = new Member(UUID.randomUUID(), "Ada", Set.of(Role.EDITOR), Set.of("*"), "de");
    var other = new Member(UUID.randomUUID(), "Bo", Set.of(Role.EDITOR), Set.of("*"), "de");
    Workplace place = places.find(author, key).orElseThrow();
    drafts.save(key, place.body(), 0, place.revision(), author.id().toString());
    Workplace own = places.find(author, key).orElseThrow();

    assertThatThrownBy(() -> strict.publish(own, own.save(), null)).isInstanceOf(NotAllowed.class);
    assertThat(strict.publish(places.find(other, key).orElseThrow(), own.save(), null))
        .isInstanceOf(Publishing.Outcome.Published.class);
  }

  @Test
  void hints_say_what_could_be_plainer() {
    String hints = editor("rathaus").post("/team/inhalte/hinweise", "reading", "de", "text",
        "Der Antrag ist unverzüglich unter Vorlage der erforderlichen Unterlagen einzureichen.").body();

    assertThat(hints).contains("Amtsdeutsch", "unverzüglich", "sofort");
  }

  @Test
  void the_preview_stands_in_a_frame_of_this_site_only_and_runs_nothing() {
    HttpResponse<String> preview = editor("rathaus").get(CARD + "/vorschau/en-simple");

    assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'self'", "script-src 'none'", "form-action 'none'");
    assertThat(publicHeaders("/de/services/personalausweis")).contains("frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/team/inhalte/service/gibt-es-nicht", "/team/inhalte/nichts/x", "/team/inhalte/service/%00",
      "/team/inhalte/service/personalausweis/vorschau/klingon", "/team/inhalte/service/personalausweis/verlauf?stand=x",
      "/team/inhalte/service/x/verlauf", "/team/inhalte/city/neu", "/team/inhalte?q=%F0%9F%92%A9&art=%3Cx&stand=zz"})
  void absurd_addresses_are_answered_calmly(String path) {
    assertThat(editor("*").get(path).statusCode()).isLessThan(500);
  }

  private Browser editor(String office) {
    return signIn(member(Set.of(Role.EDITOR), office));
  }

  /** As the page's form does: with the number of the save that is shown. */
  private static HttpResponse<String> send(Browser browser, String path, String op, String... fields) {
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 4, fields.length);
    all[0] = "op";
    all[1] = op;
    all[2] = "seen";
    all[3] = seen(browser, path);
    return browser.post(path, all);
  }

  private static String seen(Browser browser, String path) {
    return Browser.find("name=\"seen\" value=\"(\\d+)\"", browser.get(path).body()).orElse("0");
  }

  private String publicPage(String path) {
    return browser().get(path).body();
  }

  private String publicHeaders(String path) {
    return browser().get(path).headers().firstValue("Content-Security-Policy").orElse("");
  }

}
