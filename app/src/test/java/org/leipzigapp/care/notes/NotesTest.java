package org.leipzigapp.care.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.care.CareApp;
import org.leipzigapp.care.Items;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Publishing;
import org.leipzigapp.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;

@NullUnmarked
class NotesTest extends CareApp {

  private static final String SERVICE = "/de/services/hund-anmelden";
  private static final String KEEPER = "steuerstelle";

  @Autowired private NoteMatters matters;
  @Autowired private Items items;
  @Autowired private Publishing publishing;

  @Test
  void every_page_leads_to_the_form_about_itself() {
    for (String path : new String[] {SERVICE, "/de/aemter/standesamt", "/de/", "/en/services", "/de/hilfe"}) {
      String link = page(path, null).select(".report a").attr("href");
      assertThat(link).isEqualTo(path.substring(0, 3) + "/stimmt-nicht?seite=" + path);
      assertThat(get(link, null).statusCode()).isEqualTo(200);
    }
    assertThat(page("/de/stimmt-nicht?seite=" + SERVICE, null).select("h1 + .lead").text()).contains("Hund");
  }

  @Test
  void what_was_sent_can_be_followed_under_a_link_that_nobody_can_guess() {
    String link = send("Die Gebühr ist zu hoch angegeben.");

    assertThat(link).matches("/de/stimmt-nicht/[A-Za-z0-9_-]{32}");
    HttpResponse<String> state = get(link, null);
    assertThat(state.body()).contains("angekommen", "Die Gebühr ist zu hoch angegeben.", "noindex");
    assertThat(state.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(get(link.replaceAll(".$", "~"), null).statusCode()).isEqualTo(404);
    assertThat(get("/de/stimmt-nicht/" + "A".repeat(32), null).statusCode()).isEqualTo(404);
  }

  @Test
  void the_database_holds_no_link() {
    String link = send("Geheim");
    String token = link.substring(link.lastIndexOf('/') + 1);

    assertThat(database.sql("select count(*) from care.note where note::text like '%' || :token || '%'")
        .param("token", token).query(Integer.class).single()).isZero();
  }

  @Test
  void the_form_is_made_for_each_one_and_kept_by_nobody() {
    HttpResponse<String> first = get("/de/stimmt-nicht?seite=" + SERVICE, null);

    assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(first.headers().map()).doesNotContainKey("set-cookie");
    assertThat(get("/de/stimmt-nicht?seite=" + SERVICE, null).body()).isNotEqualTo(first.body());
  }

  @Test
  void the_same_form_sent_twice_counts_once_and_the_newer_words_stand() {
    Map<String, String> form = form(SERVICE);
    form.put("falsch", "Erst so");
    String first = location(post("/de/stimmt-nicht", null, form));
    form.put("falsch", "Dann genauer so");
    String second = location(post("/de/stimmt-nicht", null, form));

    assertThat(second).isEqualTo(first);
    assertThat(get(first, null).body()).contains("Dann genauer so").doesNotContain("Erst so");
  }

  @Test
  void a_form_that_is_too_fast_too_old_or_not_ours_comes_back_with_what_was_typed() {
    Map<String, String> fast = fields(SERVICE);
    fast.put("falsch", "Schnell & <b>genau</b>");
    assertComesBack(post("/de/stimmt-nicht", null, fast), 422, "sehr schnell");

    Map<String, String> old = form(SERVICE);
    old.put("falsch", "Schnell & <b>genau</b>");
    clock.forward(Duration.ofDays(2));
    assertComesBack(post("/de/stimmt-nicht", null, old), 422, "länger als einen Tag");

    Map<String, String> forged = form(SERVICE);
    forged.put("falsch", "Schnell & <b>genau</b>");
    forged.put("siegel", "x");
    assertComesBack(post("/de/stimmt-nicht", null, forged), 422, "nicht vollständig");

    Map<String, String> trapped = form(SERVICE);
    trapped.put("falsch", "Schnell & <b>genau</b>");
    trapped.put("webseite", "https://spam.example");
    assertComesBack(post("/de/stimmt-nicht", null, trapped), 422, "verstecktes Feld");
  }

  private static void assertComesBack(HttpResponse<String> answer, int status, String why) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(why, "Schnell &amp; &lt;b&gt;genau&lt;/b&gt;").doesNotContain("<b>genau");
  }

  @Test
  void nothing_at_all_too_much_and_half_an_address_are_named_at_their_fields() {
    Map<String, String> form = form(SERVICE);
    form.put("falsch", " \r\n ");
    form.put("richtig", "x".repeat(2001));
    form.put("email", "ich@");
    Document back = org.jsoup.Jsoup.parse(post("/de/stimmt-nicht", null, form).body());

    assertThat(back.select(".field-problem").eachAttr("id"))
        .containsExactly("falsch-problem", "richtig-problem", "email-problem");
    assertThat(back.select("#richtig").text()).hasSize(2001);
    assertThat(back.select("#email").attr("value")).isEqualTo("ich@");
  }

  @Test
  void another_site_cannot_send_in_a_persons_name() {
    assertThat(postFromElsewhere("/de/stimmt-nicht", "falsch=x").statusCode()).isEqualTo(403);
  }

  @Test
  void a_megabyte_is_refused_without_a_failure() {
    Map<String, String> form = form(SERVICE);
    form.put("falsch", "x".repeat(1_000_000));

    assertThat(post("/de/stimmt-nicht", null, form).statusCode()).isEqualTo(413);
  }

  @Test
  void markup_and_steering_characters_arrive_as_plain_text() {
    String link = send("<script>alert(1)</script>\u0000\u0007\u001b[31m ${7*7} \u202e {{x}}\r\nzweite Zeile");

    assertThat(get(link, null).body()).contains("&lt;script&gt;", "${7*7}", "\nzweite Zeile")
        .doesNotContain("<script>alert", "\u0000", "\u0007", "\u001b");
    String cookie = signIn(Set.of(Role.EDITOR), Set.of(KEEPER));
    assertThat(get(first(cookie), cookie).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "https://evil.example/", "//evil.example/de/", "javascript:alert(1)", "/team/mitglieder", "/de/../team",
    "/de/nirgends", "/xx/services", "/de/services/%00", "/de/services/<script>", "de/services", "/api/v1/services",
    "\u0000", "/de/stimmt-nicht?x",
  })
  void what_is_no_page_of_ours_is_a_note_on_the_app_as_a_whole(String absurd) {
    HttpResponse<String> form = get("/de/stimmt-nicht?seite=" + encode(absurd), null);

    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("Es geht um die App im Ganzen").doesNotContain("href=\"" + absurd);
    Map<String, String> fields = form(absurd);
    fields.put("falsch", "Etwas");
    String link = location(post("/de/stimmt-nicht", null, fields));
    assertThat(get(link, null).body()).contains("App im Ganzen");
  }

  @Test
  void a_page_address_of_any_length_is_no_failure() {
    assertThat(get("/de/stimmt-nicht?seite=/de/" + "a".repeat(6000), null).statusCode()).isEqualTo(200);
  }

  @Test
  void the_keeper_answers_and_who_asked_reads_it_under_the_link() {
    String link = send("Es sind 96 Euro.");
    String cookie = signIn(Set.of(Role.EDITOR), Set.of(KEEPER));
    String note = first(cookie);
    Document shown = page(note, cookie);
    assertThat(shown.text()).contains("Es sind 96 Euro.");
    assertThat(shown.select("a[href=/team/inhalte/service/hund-anmelden]")).isNotEmpty();

    post(note + "/arbeit", cookie, Map.of("gesehen", "open"));
    assertThat(get(link, null).body()).contains("wird seit dem");
    assertThat(post(note + "/antwort", cookie, Map.of("gesehen", "work", "ergebnis", "changed", "satz", " "))
        .statusCode()).isEqualTo(422);
    post(note + "/antwort", cookie,
        Map.of("gesehen", "work", "ergebnis", "changed", "satz", "Danke, jetzt stehen dort 96 Euro."));

    assertThat(get(link, null).body()).contains("Geändert am", "Danke, jetzt stehen dort 96 Euro.");
    assertThat(audited()).contains("note.read", "note.taken", "note.changed");
  }

  @Test
  void two_members_do_not_answer_over_each_other() {
    send("Wer zuerst?");
    String cookie = signIn(Set.of(Role.EDITOR), Set.of(KEEPER));
    String note = first(cookie);
    post(note + "/antwort", cookie, Map.of("gesehen", "open", "ergebnis", "right", "satz", "Es stimmt."));

    HttpResponse<String> late = post(note + "/antwort", cookie,
        Map.of("gesehen", "open", "ergebnis", "changed", "satz", "Mein mühsamer Satz"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("jemand anderes", "Stimmt so");
  }

  @Test
  void who_asked_may_ask_again_a_few_times() {
    String link = send("Falsch");
    String cookie = signIn(Set.of(Role.EDITOR), Set.of(KEEPER));
    String note = first(cookie);
    for (int i = 0; i < 3; i++) {
      post(note + "/antwort", cookie, Map.of("gesehen", "open", "ergebnis", "right", "satz", "Stimmt."));
      assertThat(post(link, null, Map.of("falsch", "Nein, immer noch nicht")).statusCode()).isEqualTo(303);
    }
    assertThat(page(note, cookie).text()).contains("Noch einmal gefragt", "Nein, immer noch nicht");
    post(note + "/antwort", cookie, Map.of("gesehen", "open", "ergebnis", "right", "satz", "Stimmt."));

    assertThat(post(link, null, Map.of("falsch", "Doch")).statusCode()).isEqualTo(409);
    assertThat(page(link, null).select("textarea")).isEmpty();
  }

  @Test
  void other_departments_and_other_roles_do_not_see_a_note() {
    send("Nur für die Steuerstelle");
    String keeper = signIn(Set.of(Role.OFFICE_LEAD), Set.of(KEEPER));
    String note = first(keeper);
    String other = signIn(Set.of(Role.EDITOR), Set.of("standesamt"));
    String nobody = signIn(Set.of(), Set.of(KEEPER));

    assertThat(get(note, keeper).statusCode()).isEqualTo(200);
    assertThat(get(note, other).statusCode()).isEqualTo(403);
    assertThat(get("/team/hinweise", other).body()).doesNotContain("Nur für die Steuerstelle");
    assertThat(post(note + "/arbeit", other, Map.of("gesehen", "open")).statusCode()).isEqualTo(403);
    assertThat(post(note + "/antwort", other, Map.of("ergebnis", "right", "satz", "x")).statusCode()).isEqualTo(403);
    assertThat(get("/team/hinweise", nobody).statusCode()).isEqualTo(403);
    assertThat(get(note, null).statusCode()).isEqualTo(303);
  }

  @Test
  void a_note_on_the_app_as_a_whole_is_for_those_who_keep_the_whole_city() {
    Map<String, String> form = form("");
    form.put("falsch", "Alles zu langsam");
    post("/de/stimmt-nicht", null, form);

    assertThat(get("/team/hinweise", signIn(Set.of(Role.EDITOR), Set.of(KEEPER))).body())
        .doesNotContain("Alles zu langsam");
    assertThat(get("/team/hinweise", signIn(Set.of(Role.EDITOR), Set.of("*"))).body()).contains("Alles zu langsam");
  }

  @Test
  void a_note_follows_its_item_to_a_new_keeper() {
    Map<String, String> form = form("/de/services/gewerbe-abmelden");
    form.put("falsch", "Zieht mit um");
    post("/de/stimmt-nicht", null, form);
    String administrator = signIn(Set.of(Role.ADMINISTRATOR), Set.of());
    String after = signIn(Set.of(Role.EDITOR), Set.of("ordnungsamt"));
    assertThat(get("/team/hinweise", after).body()).doesNotContain("Zieht mit um");

    post("/team/pflege/service/gewerbe-abmelden/amt", administrator, Map.of("amt", "ordnungsamt"));

    assertThat(get("/team/hinweise", after).body()).contains("Zieht mit um");
    assertThat(page("/team", after).select(".kern-badge").text()).contains("1 offen");
  }

  @Test
  void a_note_on_an_item_that_is_gone_can_still_be_answered() {
    Map<String, String> form = form("/de/services/gaestetaxe");
    form.put("falsch", "Gibt es die noch?");
    String link = location(post("/de/stimmt-nicht", null, form));
    String cookie = signIn(Set.of(Role.ADMINISTRATOR), Set.of());
    String note = page("/team/hinweise", cookie).select(".team-rows li:contains(Gibt es die noch) a").attr("href");
    var gone = new Content.Key("service", "gaestetaxe");
    assertThat(publishing.remove(gone, "me", null)).isInstanceOf(Publishing.Outcome.Published.class);
    while (items.find(gone).isPresent()) {
      Thread.onSpinWait();
    }

    assertThat(page(note, cookie).text()).contains("Diesen Inhalt gibt es nicht mehr");
    assertThat(page(note, cookie).select("main a[href^=/team/inhalte]")).isEmpty();
    post(note + "/antwort", cookie,
        Map.of("gesehen", "open", "ergebnis", "changed", "satz", "Sie ist abgeschafft."));
    assertThat(get(link, null).body()).contains("Sie ist abgeschafft.")
        .doesNotContain("href=\"/de/services/gaestetaxe");
  }

  @Test
  void an_address_is_asked_for_confirmation_and_not_kept_here() {
    Map<String, String> form = form(SERVICE);
    form.put("falsch", "Bitte antworten");
    form.put("email", "frieda@example.org");
    String link = location(post("/de/stimmt-nicht", null, form));

    assertThat(get(link, null).body()).doesNotContain("frieda@example.org");
    assertThat(database.sql("select state from messages.subscription where owner = :id")
        .param("id", id("Bitte antworten"))
        .query(String.class).list()).containsExactly("PENDING");
  }

  @Test
  void a_note_is_a_matter_of_the_device_that_sent_it_and_every_step_is_promised_as_a_message() {
    Map<String, String> form = form(SERVICE);
    form.put("falsch", "Als Anliegen");
    HttpResponse<String> sent = post("/de/stimmt-nicht", null, form);
    String device = sent.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    String own = "/de/stimmt-nicht/" + id("Als Anliegen");
    assertThat(page("/de/anliegen", device).text()).contains("Hund anmelden", "Angekommen");
    assertThat(page(own, device).select(".code-card__code").text()).isNotEmpty();
    assertThat(get(own, null).statusCode()).isEqualTo(404);

    String cookie = signIn(Set.of(Role.EDITOR), Set.of(KEEPER));
    post(first(cookie) + "/antwort", cookie, Map.of("gesehen", "open", "ergebnis", "right", "satz", "Stimmt."));
    assertThat(page("/de/anliegen", device).text()).contains("Stimmt so", "Antwort lesen");
    assertThat(post(own, device, Map.of("falsch", "Nein")).statusCode()).isEqualTo(303);

    assertThat(database.sql("select template from messages.message where matter = :id").param("id", id("Als Anliegen"))
        .query(String.class).list()).containsExactlyInAnyOrder("note.received", "note.answered", "note.reopened");
  }

  @Test
  void of_a_group_of_offices_the_person_reads_its_name_until_one_of_them_takes_the_item() {
    Map<String, String> form = form("/de/services/meldebescheinigung");
    form.put("falsch", "Wer hat das?");
    HttpResponse<String> sent = post("/de/stimmt-nicht", null, form);
    String device = sent.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    assertThat(page("/de/anliegen", device).text()).contains("Bürgerbüros").doesNotContain("Gohlis-Center");
    assertThat(page("/en/anliegen", device).text()).contains("Citizens’ offices");

    post("/team/pflege/service/meldebescheinigung/amt", signIn(Set.of(Role.ADMINISTRATOR), Set.of()),
        Map.of("amt", "buergerbuero-leutzsch"));
    assertThat(page("/de/anliegen", device).text()).contains("Bürgerbüro Leutzsch").doesNotContain("Bürgerbüros");
  }

  @Test
  void after_180_days_what_people_wrote_is_gone_and_the_state_stays() {
    Map<String, String> form = form(SERVICE);
    form.put("falsch", "Ich wohne in der Musterstraße");
    String link = location(post("/de/stimmt-nicht", null, form));
    String cookie = signIn(Set.of(Role.EDITOR), Set.of(KEEPER));
    String note = first(cookie);
    post(note + "/antwort", cookie,
        Map.of("gesehen", "open", "ergebnis", "right", "satz", "Liebe Frieda, es stimmt."));

    clock.forward(Notes.KEPT.minusHours(1));
    matters.eraseBefore(clock.instant().minus(matters.keptFor()));
    assertThat(get(link, null).body()).contains("Musterstraße");
    clock.forward(Duration.ofHours(2));
    matters.eraseBefore(clock.instant().minus(matters.keptFor()));

    assertThat(get(link, null).body()).contains("Es stimmt so", "Der Text wurde gelöscht")
        .doesNotContain("Musterstraße", "Frieda");
    assertThat(count("care.note where wrong like '%Musterstraße%'")).isZero();
    assertThat(count("care.note_step where words like '%Frieda%'")).isZero();
  }

  @Test
  void what_the_person_deletes_waits_for_nobody_any_more() {
    send("Doch nicht so wichtig");
    String cookie = signIn(Set.of(Role.EDITOR), Set.of(KEEPER));
    matters.erase(id("Doch nicht so wichtig"));

    assertThat(get("/team/hinweise", cookie).body()).doesNotContain("Doch nicht so wichtig");
    assertThat(count("care.note where wrong = 'Doch nicht so wichtig'")).isZero();
  }

  private UUID id(String wrong) {
    return database.sql("select id from care.note where wrong = :wrong").param("wrong", wrong)
        .query(UUID.class).single();
  }

  private int count(String from) {
    return database.sql("select count(*) from " + from).query(Integer.class).single();
  }

  private Set<String> audited() {
    return Set.copyOf(database.sql("select action from staff.audit").query(String.class).list());
  }

  private String send(String wrong) {
    Map<String, String> form = form(SERVICE);
    form.put("falsch", wrong);
    return location(post("/de/stimmt-nicht", null, form));
  }

  /** The note that came last. */
  private String first(String cookie) {
    return Objects.requireNonNull(page("/team/hinweise", cookie).select(".team-rows a").last()).attr("href");
  }

  /** The fields of a form that was open for some seconds. */
  private Map<String, String> form(String page) {
    Map<String, String> fields = fields(page);
    clock.forward(Duration.ofSeconds(5));
    return fields;
  }

  private Map<String, String> fields(String page) {
    var fields = new HashMap<String, String>();
    page("/de/stimmt-nicht?seite=" + encode(page), null).select("main form.form [name]")
        .forEach(field -> fields.put(field.attr("name"), field.val()));
    return fields;
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
