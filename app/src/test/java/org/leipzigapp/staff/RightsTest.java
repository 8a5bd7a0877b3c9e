package org.leipzigapp.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each role may what it is there for, and nothing else; each right has somebody who lacks it. */
class RightsTest extends StaffApp {

  private static final String OWN = "rathaus";
  private static final String OTHER = "bibliothek";

  @ParameterizedTest
  @CsvSource({"EDITOR, WRITE", "EDITOR, PUBLISH", "EDITOR, SEE_NOTES", "OFFICE_LEAD, HOURS", "OFFICE_LEAD, SEE_NOTES",
      "OFFICE_LEAD, ANSWER_INQUIRIES", "CLERK, ANSWER_INQUIRIES"})
  void in_the_own_office_a_role_gives_its_rights_and_in_another_it_does_not(Role role, Right right) {
    Browser browser = signIn(member(Set.of(role), OWN));

    assertThat(ask(browser, right, OWN).statusCode()).isEqualTo(200);
    assertRefused(browser, right, OTHER);
  }

  @ParameterizedTest
  @CsvSource({"EDITOR, HOURS", "EDITOR, MANAGE_MEMBERS", "EDITOR, READ_AUDIT", "OFFICE_LEAD, WRITE",
      "OFFICE_LEAD, PUBLISH", "OFFICE_LEAD, MANAGE_MEMBERS", "OFFICE_LEAD, READ_AUDIT", "EDITOR, ANSWER_INQUIRIES",
      "CLERK, WRITE", "CLERK, PUBLISH", "CLERK, HOURS", "CLERK, SEE_NOTES", "CLERK, MANAGE_MEMBERS",
      "CLERK, READ_AUDIT", "CLERK, SEE_DELIVERIES"})
  void what_a_role_is_not_there_for_it_may_not_do_even_in_all_offices(Role role, Right right) {
    assertRefused(signIn(member(Set.of(role), Member.EVERYWHERE)), right, OWN);
  }

  @ParameterizedTest
  @EnumSource
  void an_administrator_may_do_everything_everywhere(Right right) {
    assertThat(ask(signIn(administrator()), right, OTHER).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void who_has_no_role_may_do_nothing_and_be_nowhere_but_at_the_start(Right right) {
    Browser browser = signIn(member(Set.of()));

    assertRefused(browser, right, OWN);
    assertThat(browser.get("/team").body()).contains("noch keine Aufgabe");
    assertThat(browser.get("/team/konto").statusCode()).isEqualTo(200);
  }

  @Test
  void an_editor_of_no_office_may_write_nowhere() {
    assertRefused(signIn(member(Set.of(Role.EDITOR))), Right.WRITE, OWN);
  }

  @Test
  void the_page_of_a_refusal_says_what_is_missing_and_who_can_give_it() {
    String page = ask(signIn(member(Set.of(Role.OFFICE_LEAD), OWN)), Right.PUBLISH, OWN).body();

    assertThat(page).contains("Dafür fehlt Ihnen ein Recht", "Texte veröffentlichen", "Ada Admin");
  }

  @Test
  void pages_of_members_and_of_the_log_are_for_administrators() {
    String admin = "/team/mitarbeitende/" + id(administrator());
    Browser editor = signIn(member(Set.of(Role.EDITOR, Role.OFFICE_LEAD), Member.EVERYWHERE));

    for (String path : List.of("/team/mitarbeitende", "/team/mitarbeitende/neu", admin, "/team/protokoll")) {
      assertThat(editor.get(path).statusCode()).as(path).isEqualTo(403);
    }
    for (String path : List.of("/team/mitarbeitende", admin, admin + "/sperren", admin + "/oeffnen",
        admin + "/neuer-zugang")) {
      assertThat(editor.post(path, "name", "x", "email", "x@example.org", "rolle", "ADMINISTRATOR").statusCode())
          .as(path).isEqualTo(403);
    }
    assertThat(editor.get("/team").body()).doesNotContain("/team/mitarbeitende", "/team/protokoll");
    assertThat(signIn(administrator()).get(admin).statusCode()).isEqualTo(200);
  }

  @Test
  void rights_that_are_taken_away_are_gone_with_the_next_click() {
    Person person = member(Set.of(Role.EDITOR), OWN);
    Browser browser = signIn(person);
    assertThat(ask(browser, Right.WRITE, OWN).statusCode()).isEqualTo(200);

    signIn(administrator()).post("/team/mitarbeitende/" + id(person), "rolle", "OFFICE_LEAD", "amt", OWN);

    assertRefused(browser, Right.WRITE, OWN);
  }

  private void assertRefused(Browser browser, Right right, String office) {
    long before = refusals();
    HttpResponse<String> answer = ask(browser, right, office);
    assertThat(answer.statusCode()).as(right + " in " + office).isEqualTo(403);
    assertThat(refusals()).as("refusals in the log").isEqualTo(before + 1);
  }

  private static HttpResponse<String> ask(Browser browser, Right right, String office) {
    return browser.get("/team/probe?right=" + right + "&office=" + office);
  }

  private long refusals() {
    return database.sql("select count(*) from staff.audit where kind = 'REFUSED'").query(Long.class).single();
  }

  private UUID id(Person person) {
    return database.sql("select id from staff.member where email = :email")
        .param("email", person.email()).query(UUID.class).single();
  }
}
