package org.leipzigapp.care.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.care.CareApp;
import org.leipzigapp.care.Items;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.Drafts;
import org.leipzigapp.content.PublishedItems;
import org.leipzigapp.content.Publishing;
import org.leipzigapp.content.Reading;
import org.leipzigapp.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@NullUnmarked
class WarrantyTest extends CareApp {

  private static final Reading GERMAN = new Reading("de", false);
  private static final LocalDate CHECKED = LocalDate.parse("2026-11-23");

  @Autowired private Warranties warranties;
  @Autowired private Items items;
  @Autowired private List<ContentKind.Owner> owners;
  @Autowired private TheCity city;
  @Autowired private Drafts drafts;
  @Autowired private Publishing publishing;
  @Autowired private PublishedItems published;

  @Test
  void every_item_has_a_keeper_a_name_and_a_due_date() {
    List<Warranty> all = warranties.list(GERMAN);

    assertThat(all).hasSameSizeAs(published.list()).allSatisfy(one -> {
      assertThat(one.department()).isNotBlank();
      assertThat(one.name()).isNotBlank();
      assertThat(one.months()).isBetween(1, 60);
    });
    assertThat(of("office", "standesamt").department()).isEqualTo("standesamt");
    assertThat(of("service", "geburtsurkunde").department()).isEqualTo("standesamt");
    assertThat(of("service", "personalausweis").department()).startsWith("buergerbuero-");
    assertThat(of("checklist", "geburt").department()).isEqualTo("standesamt");
    assertThat(of("city", "city").department()).isEqualTo("*");
  }

  @Test
  void every_kind_has_a_name_of_its_own() {
    assertThat(owners.stream().flatMap(owner -> owner.kinds().stream())).isNotEmpty().allSatisfy(kind ->
        assertThat(items.kindName(kind.name(), GERMAN)).as(kind.name()).isNotEqualTo(kind.name()));
  }

  @Test
  void what_costs_money_is_due_after_six_months_and_the_rest_after_twelve() {
    assertThat(of("service", "reisepass").dueOn()).isEqualTo(CHECKED.plusMonths(6));
    assertThat(of("office", "standesamt").dueOn()).isEqualTo(CHECKED.plusMonths(12));
    assertThat(of("numbers", "numbers").isDue(city.now().toLocalDate())).isTrue();
  }

  @Test
  void one_click_says_that_it_still_holds_and_the_public_page_tells_so() {
    clock.forward(Duration.ofDays(400));
    String cookie = signIn(Set.of(Role.EDITOR), Set.of("steuerstelle"));
    assertThat(page("/team/pflege", cookie).select("section[aria-labelledby=meine]").text()).contains("Hund anmelden");

    HttpResponse<String> done = post("/team/pflege/service/hund-anmelden/stimmt", cookie, Map.of("von", "liste"));

    String list = get(done.headers().firstValue("Location").orElseThrow(), cookie).body();
    assertThat(list).contains("Hund anmelden (Hundesteuer)“ ist als geprüft eingetragen", "Rückgängig machen");
    assertThat(page("/team/pflege", cookie).select(".team-rows").text()).doesNotContain("Hund anmelden");
    LocalDate today = city.now().toLocalDate();
    assertThat(soon(() -> checkedInPublic("hund-anmelden").equals(today))).isTrue();
    assertThat(audited()).contains("item.checked");

    post("/team/pflege/service/hund-anmelden/zurueck", cookie, Map.of());
    assertThat(soon(() -> checkedInPublic("hund-anmelden").equals(CHECKED))).isTrue();
    assertThat(of("service", "hund-anmelden").checkedOn()).isEqualTo(CHECKED);
    assertThat(audited()).contains("item.unchecked");
  }

  @Test
  void while_somebody_writes_only_our_own_date_is_set() {
    var key = new Content.Key("service", "geburtsurkunde");
    PublishedItems.Item item = published.find(key).orElseThrow();
    drafts.save(key, item.body(), 0, item.revision(), "me");
    clock.forward(Duration.ofDays(1));
    String cookie = signIn(Set.of(Role.EDITOR), Set.of("standesamt"));

    assertThat(location(post("/team/pflege/service/geburtsurkunde/stimmt", cookie, Map.of())))
        .endsWith("ergebnis=draft-open");
    assertThat(of("service", "geburtsurkunde").checkedOn()).isEqualTo(city.now().toLocalDate());
    assertThat(published.find(key).orElseThrow().body()).isEqualTo(item.body());
    assertThat(drafts.find(key)).isPresent();
  }

  @Test
  void an_edit_counts_as_checked_only_if_the_editor_says_so() {
    LocalDate before = of("service", "namensaenderung").checkedOn();
    edit("namensaenderung", body -> ((ObjectNode) body.path("title")).put("de", "Namen ändern lassen"));
    assertThat(soon(() -> of("service", "namensaenderung").name().equals("Namen ändern lassen"))).isTrue();
    assertThat(of("service", "namensaenderung").checkedOn()).isEqualTo(before);

    LocalDate today = city.now().toLocalDate().plusDays(1);
    edit("namensaenderung", body -> body.put("checked", today.toString()));
    assertThat(soon(() -> today.equals(of("service", "namensaenderung").checkedOn()))).isTrue();
  }

  @Test
  void what_was_changed_after_the_click_is_not_undone_with_it() {
    clock.forward(Duration.ofDays(2));
    String cookie = signIn(Set.of(Role.EDITOR), Set.of("*"));
    post("/team/pflege/service/kirchenaustritt/stimmt", cookie, Map.of());
    edit("kirchenaustritt", body -> ((ObjectNode) body.path("title")).put("de", "Aus der Kirche austreten"));

    assertThat(location(post("/team/pflege/service/kirchenaustritt/zurueck", cookie, Map.of())))
        .endsWith("ergebnis=undone-here");
    assertThat(published.find(new Content.Key("service", "kirchenaustritt")).orElseThrow().body().path("title")
        .path("de").asString()).isEqualTo("Aus der Kirche austreten");
    assertThat(location(post("/team/pflege/service/kirchenaustritt/zurueck", cookie, Map.of())))
        .endsWith("ergebnis=nothing-to-undo");
  }

  @Test
  void only_who_may_write_in_the_department_says_that_it_holds() {
    String other = signIn(Set.of(Role.EDITOR), Set.of("standesamt"));
    String lead = signIn(Set.of(Role.OFFICE_LEAD), Set.of("sozialamt"));
    String nobody = signIn(Set.of(), Set.of("sozialamt"));
    for (String action : List.of("stimmt", "zurueck", "amt", "abstand")) {
      String path = "/team/pflege/service/leipzig-pass/" + action;
      assertThat(post(path, other, Map.of("amt", "standesamt")).statusCode()).as(action).isEqualTo(403);
      assertThat(post(path, lead, Map.of("amt", "standesamt")).statusCode()).as(action).isEqualTo(403);
      assertThat(post(path, null, Map.of()).statusCode()).as(action).isEqualTo(401);
    }
    assertThat(get("/team/pflege", nobody).statusCode()).isEqualTo(403);
    assertThat(page("/team/pflege/service/leipzig-pass", lead).select("main form")).isEmpty();
  }

  @Test
  void an_item_can_be_handed_to_another_department_which_then_keeps_it() {
    String before = signIn(Set.of(Role.EDITOR), Set.of("verkehrsamt"));
    String after = signIn(Set.of(Role.EDITOR), Set.of("ordnungsamt"));
    Warranty item = warranties.list(GERMAN).stream().filter(one -> one.department().equals("verkehrsamt"))
        .filter(one -> one.item().key().kind().equals("service")).findFirst().orElseThrow();

    assertThat(location(post(item.address() + "/amt", before, Map.of("amt", "nirgends")))).endsWith("refused");
    post(item.address() + "/amt", before, Map.of("amt", "ordnungsamt"));

    assertThat(of("service", item.item().key().id()).department()).isEqualTo("ordnungsamt");
    assertThat(post(item.address() + "/stimmt", before, Map.of()).statusCode()).isEqualTo(403);
    assertThat(post(item.address() + "/amt", after, Map.of("amt", "verkehrsamt")).statusCode()).isEqualTo(303);
    assertThat(of("service", item.item().key().id()).department()).isEqualTo("verkehrsamt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "61", "-1", "x", "999999999999", "1.5"})
  void an_interval_is_a_number_of_months(String months) {
    String cookie = signIn(Set.of(Role.ADMINISTRATOR), Set.of());
    post("/team/pflege/service/fundsachen/abstand", cookie, Map.of("monate", "3"));
    assertThat(location(post("/team/pflege/service/fundsachen/abstand", cookie, Map.of("monate", months))))
        .endsWith("refused");
    assertThat(of("service", "fundsachen").months()).isEqualTo(3);
    post("/team/pflege/service/fundsachen/abstand", cookie, Map.of("monate", ""));
    assertThat(of("service", "fundsachen").ownMonths()).isFalse();
  }

  @Test
  void the_year_names_every_item_once() {
    String cookie = signIn(Set.of(Role.ADMINISTRATOR), Set.of());
    LocalDate today = city.now().toLocalDate();
    List<Warranty> all = warranties.list(GERMAN);
    Year year = Year.of(all, today);

    LocalDate end = today.withDayOfMonth(1).plusMonths(12).minusDays(1);
    int later = (int) all.stream().filter(one -> one.dueOn().isAfter(end)).count();
    assertThat(year.due().size() + year.months().stream().mapToInt(month -> month.items().size()).sum() + later)
        .isEqualTo(all.size());
    assertThat(page("/team/pflege/jahr", cookie).select(".care-month").size()).isBetween(12, 13);
  }

  @Test
  void figures_are_of_departments_and_of_nobody_else() {
    LocalDate today = city.now().toLocalDate();
    List<Warranty> all = warranties.list(GERMAN);

    assertThat(Figures.of(all, today).stream().mapToInt(Figures::items).sum()).isEqualTo(all.size());
    assertThat(database.sql("select count(*) from information_schema.columns where table_schema = 'care' "
        + "and table_name = 'item' and column_name like '%member%'").query(Integer.class).single()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/team/pflege/service/nirgends", "/team/pflege/nichts/x", "/team/pflege/service/..%2f..",
    "/team/pflege/service/%00", "/team/pflege/SERVICE/x",
  })
  void what_is_no_item_is_not_found(String path) {
    assertThat(get(path, signIn(Set.of(Role.ADMINISTRATOR), Set.of())).statusCode()).isBetween(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?amt=nirgends", "?amt=%3Cscript%3E", "?was=x&ergebnis=published", "?was=a/b&ergebnis=<b>"})
  void odd_parameters_do_no_harm(String query) {
    HttpResponse<String> answer = get("/team/pflege" + query.replace("<b>", "%3Cb%3E"),
        signIn(Set.of(Role.ADMINISTRATOR), Set.of()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<script>", "<b>");
  }

  private interface Change {
    void apply(ObjectNode body);
  }

  private void edit(String service, Change change) {
    var key = new Content.Key("service", service);
    PublishedItems.Item item = published.find(key).orElseThrow();
    ObjectNode body = (ObjectNode) item.body().deepCopy();
    change.apply(body);
    var kept = (Drafts.Outcome.Kept) drafts.save(key, body, 0, item.revision(), "me");
    assertThat(publishing.publish(key, kept.draft().save(), "me", null))
        .isInstanceOf(Publishing.Outcome.Published.class);
  }

  private Warranty of(String kind, String id) {
    return warranties.find(new Content.Key(kind, id), GERMAN).orElseThrow();
  }

  private LocalDate checkedInPublic(String service) {
    String json = get("/api/v1/services/" + service, null).body();
    return LocalDate.parse(json.replaceAll("(?s).*\"checked\"\\s*:\\s*\"([0-9-]+)\".*", "$1"));
  }

  private Set<String> audited() {
    return Set.copyOf(database.sql("select action from staff.audit").query(String.class).list());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
  }

  /** Within the second that is promised. */
  private static boolean soon(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(1);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }
}
