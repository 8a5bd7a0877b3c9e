package org.leipzigapp.help.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.staff.Role;

/** Who answers for an office sees its inquiries and no others, and never answers over a colleague. */
@NullUnmarked
class DeskTest extends ContactApp {

  /** An office that no other test writes to. */
  private static final String QUIET = "wohngeldbehoerde";

  @Test
  void other_departments_do_not_see_an_inquiry() {
    String thread = write(phone(), "Nur für das Standesamt");
    String other = clerk(OTHER);

    assertThat(get(DESK, other).body()).doesNotContain("Nur für das Standesamt");
    assertThat(get(DESK + "?amt=" + OFFICE, other).body()).doesNotContain("Nur für das Standesamt");
    assertThat(get(desk(thread), other).statusCode()).isEqualTo(403);
    assertThat(answer(thread, other, 1, "x").statusCode()).isEqualTo(403);
    assertThat(close(thread, other, 1, "solved").statusCode()).isEqualTo(403);
    assertThat(post(desk(thread) + "/weiter", other, Map.of("gesehen", "1", "amt", OTHER)).statusCode())
        .isEqualTo(403);
    assertThat(get(desk(thread), null).statusCode()).isEqualTo(303);
    assertThat(countPosts(thread)).isEqualTo(1);
  }

  private int countPosts(String thread) {
    return count("contact.post where inquiry = '" + id(thread) + "'");
  }

  @ParameterizedTest
  @EnumSource(names = {"CLERK", "OFFICE_LEAD", "ADMINISTRATOR"})
  void these_roles_answer_in_their_office(Role role) {
    String thread = write(phone(), "Für " + role);
    String cookie = signIn(Set.of(role), Set.of(OFFICE));

    assertThat(page(DESK, cookie).text()).contains("Für " + role);
    assertThat(answer(thread, cookie, 1, "Gern").statusCode()).isEqualTo(303);
  }

  @Test
  void an_editor_reads_no_inquiries_and_a_clerk_edits_no_texts() {
    String thread = write(phone(), "Nicht für die Redaktion");
    String editor = signIn(Set.of(Role.EDITOR), Set.of("*"));

    for (String path : List.of(DESK, desk(thread))) {
      assertThat(get(path, editor).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(get("/team", editor).body()).doesNotContain(DESK);
    assertThat(get("/team/hinweise", clerk("*")).statusCode()).isEqualTo(403);
    assertThat(get("/team", clerk(OFFICE)).body()).contains(DESK);
  }

  @Test
  void an_inquiry_that_is_handed_over_leaves_one_office_for_the_other() {
    Phone phone = phone();
    String thread = write(phone, "Falsch gelandet");
    String cookie = clerk(OFFICE);
    assertThat(post(desk(thread) + "/weiter", cookie,
        Map.of("gesehen", "1", "amt", OTHER, "bemerkung", "Ist euer Gebiet")).statusCode()).isEqualTo(303);

    assertThat(get(desk(thread), cookie).statusCode()).isEqualTo(403);
    assertThat(page(desk(thread), clerk(OTHER)).text()).contains("Falsch gelandet", "Ist euer Gebiet");
    assertThat(phone.page(thread).text()).contains("hat weitergegeben an: Ordnungsamt")
        .doesNotContain("Ist euer Gebiet");
  }

  @Test
  void what_went_to_a_group_is_answered_by_any_of_its_offices_and_by_no_other() {
    Phone phone = phone();
    String thread = thread(form(phone, "/de/kontakt?zu=reisepass").with("worte", "Wer will?").send());
    assertThat(page(DESK, clerk(OTHER)).text()).doesNotContain("Wer will?");
    assertThat(get(desk(thread), clerk(OTHER)).statusCode()).isEqualTo(403);

    String leutzsch = clerk("buergerbuero-leutzsch");
    assertThat(page(DESK, leutzsch).text()).contains("Wer will?");
    assertThat(page(DESK + "?amt=buergerbueros", clerk("buergerbuero-schoenefeld")).text()).contains("Wer will?");
    assertThat(answer(thread, leutzsch, 1, "Wir").statusCode()).isEqualTo(303);
    assertThat(post(desk(thread) + "/weiter", leutzsch, Map.of("gesehen", "2", "amt", OFFICE)).statusCode())
        .isEqualTo(303);
    assertThat(get(desk(thread), leutzsch).statusCode()).isEqualTo(403);
    assertThat(post(desk(thread) + "/weiter", clerk(OFFICE), Map.of("gesehen", "3", "amt", "buergerbueros"))
        .statusCode()).isEqualTo(303);
    assertThat(phone.page(thread).text()).contains("hat weitergegeben an: Bürgerbüros");
  }

  @Test
  void it_is_handed_over_only_to_an_office_that_exists_and_is_another() {
    String thread = write(phone(), "Bleibt hier");
    String cookie = clerk(OFFICE);

    for (String office : List.of("", "gibt-es-nicht", "aemter", OFFICE)) {
      HttpResponse<String> refused = post(desk(thread) + "/weiter", cookie,
          Map.of("gesehen", "1", "amt", office, "bemerkung", "Meine Bemerkung"));
      assertThat(refused.statusCode()).as(office).isEqualTo(422);
      assertThat(refused.body()).contains("Meine Bemerkung");
    }
  }

  @Test
  void two_members_are_warned_and_do_not_answer_over_each_other() {
    Phone phone = phone();
    String thread = write(phone, "Wer zuerst?");
    String first = clerk(OFFICE);
    String second = clerk(OFFICE);
    assertThat(get(desk(thread), first).body()).doesNotContain("Sprechen Sie sich ab");
    assertThat(get(desk(thread), second).body()).contains("Sprechen Sie sich ab");

    answer(thread, first, 1, "Die erste Antwort");
    HttpResponse<String> late = answer(thread, second, 1, "Meine mühsame Antwort");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Inzwischen ist etwas dazugekommen", "Die erste Antwort", "Meine mühsame Antwort");
    assertThat(phone.page(thread).text()).doesNotContain("mühsame");
    assertThat(answer(thread, second, 2, "Meine mühsame Antwort").statusCode()).isEqualTo(303);
  }

  @Test
  void an_answer_sent_by_the_same_click_twice_is_one() {
    String thread = write(phone(), "Doppelklick");
    String cookie = clerk(OFFICE);
    answer(thread, cookie, 1, "Einmal");

    assertThat(answer(thread, cookie, 1, "Einmal").statusCode()).isEqualTo(303);
    assertThat(count("contact.post where words = 'Einmal'")).isOne();
  }

  @Test
  void what_the_person_added_meanwhile_has_to_be_read_first() {
    Phone phone = phone();
    String thread = write(phone, "Frage");
    String cookie = clerk(OFFICE);
    Phone.location(form(phone, thread).with("worte", "Hat sich erledigt").send());

    HttpResponse<String> answer = answer(thread, cookie, 1, "Ausführliche Antwort");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Hat sich erledigt", "Ausführliche Antwort");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "withdrawn", "gibt-es-nicht"})
  void it_is_closed_only_with_a_reason_that_staff_have(String reason) {
    String thread = write(phone(), "Grundlos");

    assertThat(close(thread, clerk(OFFICE), 1, reason).statusCode()).isEqualTo(422);
  }

  @Test
  void nothing_at_all_and_too_much_come_back() {
    String thread = write(phone(), "Leer");
    String cookie = clerk(OFFICE);

    assertThat(answer(thread, cookie, 1, " ").statusCode()).isEqualTo(422);
    assertThat(answer(thread, cookie, 1, "x".repeat(5001)).statusCode()).isEqualTo(422);
    assertThat(post(desk(thread) + "/antwort", cookie, Map.of("gesehen", "viel", "worte", "x")).statusCode())
        .isEqualTo(409);
    assertThat(answer(thread, cookie, 1, "x".repeat(5000)).statusCode()).isEqualTo(303);
  }

  @Test
  void nobody_answers_what_is_done() {
    String thread = write(phone(), "Fertig");
    String cookie = clerk(OFFICE);
    close(thread, cookie, 1, "none");

    assertThat(answer(thread, cookie, 2, "Noch etwas").statusCode()).isEqualTo(409);
    assertThat(page(DESK + "?stand=erledigt", cookie).text()).contains("Fertig");
    assertThat(page(DESK, cookie).text()).doesNotContain("Fertig");
  }

  @Test
  void the_door_counts_what_waits_in_the_own_offices() {
    String cookie = clerk(QUIET);
    assertThat(page("/team", cookie).select("main").text()).doesNotContain("1 offen");
    thread(form(phone(), "/de/kontakt?an=" + QUIET).with("worte", "Eine").send());

    assertThat(page("/team", cookie).select("main").text()).contains("1 offen");
  }

  @Test
  void the_log_tells_who_read_and_changed_and_never_what() {
    String thread = write(phone(), "Vertrauliches");
    String cookie = clerk(OFFICE);
    get(desk(thread), cookie);
    answer(thread, cookie, 1, "Ganz Geheimes");
    close(thread, cookie, 2, "solved");

    List<String> actions = database.sql("select action from staff.audit where subject = :subject order by id")
        .param("subject", "inquiry/" + id(thread)).query(String.class).list();
    assertThat(actions).containsExactly("inquiry.read", "inquiry.answered", "inquiry.done");
    assertThat(count("staff.audit entry where entry::text like '%Geheimes%'")).isZero();
  }
}
