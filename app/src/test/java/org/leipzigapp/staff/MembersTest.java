package org.leipzigapp.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembersTest extends StaffApp {

  private static final String MEMBERS = "/team/mitarbeitende";

  @Test
  void a_locked_member_is_out_at_once_and_stays_out_until_unlocked() {
    Person person = member(Set.of(Role.EDITOR));
    Browser browser = signIn(person);
    Browser admin = signIn(administrator());

    admin.post(MEMBERS + "/" + id(person) + "/sperren");
    assertThat(browser.get("/team").statusCode()).isEqualTo(303);
    assertThat(signIn(person, browser).statusCode()).isEqualTo(401);

    admin.post(MEMBERS + "/" + id(person) + "/oeffnen");
    assertThat(signIn(person, browser).statusCode()).isEqualTo(303);
  }

  @Test
  void who_lost_phone_and_password_gets_a_new_link_and_all_old_ways_are_closed() {
    Person person = member(Set.of(Role.EDITOR));
    Browser before = signIn(person);

    String page = signIn(administrator()).post(MEMBERS + "/" + id(person) + "/neuer-zugang").body();
    String link = Browser.find("(/team/einladung/[\\w-]+)<", page).orElseThrow();

    assertThat(before.get("/team").statusCode()).isEqualTo(303);
    assertThat(signIn(person, browser()).statusCode()).isEqualTo(401);
    assertThat(browser().post("/team/anmelden", "email", person.email(), "password", PASSWORD, "code",
        person.recoveryCodes().getFirst()).statusCode()).isEqualTo(401);
    Person again = accept(link, person.name(), person.email());
    assertThat(signIn(again).get("/team").statusCode()).isEqualTo(200);
  }

  @Test
  void the_last_administrator_stays_one() {
    Person ada = administrator();
    Browser admin = signIn(ada);
    String own = MEMBERS + "/" + id(ada);

    HttpResponse<String> demoted = admin.post(own, "rolle", "EDITOR");
    assertThat(demoted.statusCode()).isEqualTo(422);
    assertThat(demoted.body()).contains("Mindestens eine Person");
    assertThat(admin.post(own + "/sperren").statusCode()).isEqualTo(422);
    assertThat(admin.post(own + "/neuer-zugang").statusCode()).isEqualTo(422);
    assertThat(admin.get("/team/protokoll").statusCode()).isEqualTo(200);
  }

  @Test
  void a_second_administrator_may_take_the_role_from_the_first_but_not_from_the_last() {
    Person eve = member(Set.of(Role.ADMINISTRATOR));
    Browser admin = signIn(eve);
    String first = MEMBERS + "/" + id(administrator());

    assertThat(admin.post(first, "rolle", "EDITOR").statusCode()).isEqualTo(200);
    assertThat(admin.post(MEMBERS + "/" + id(eve), "rolle", "EDITOR").statusCode()).isEqualTo(422);
    admin.post(first, "rolle", "ADMINISTRATOR", "amt", "*");
    assertThat(admin.post(MEMBERS + "/" + id(eve), "rolle", "EDITOR").statusCode()).isEqualTo(200);
  }

  @Test
  void a_name_that_is_none_and_an_address_that_is_taken_are_told_at_their_field() {
    Browser admin = signIn(administrator());

    assertThat(admin.post(MEMBERS, "name", " ", "email", "neu@example.org").body()).contains("1 bis 100 Zeichen");
    assertThat(admin.post(MEMBERS, "name", "x".repeat(101), "email", "neu@example.org").statusCode()).isEqualTo(422);
    assertThat(admin.post(MEMBERS, "name", "Neu", "email", "keine").body()).contains("keine E-Mail-Adresse");
    HttpResponse<String> taken = admin.post(MEMBERS, "name", "Neu", "email", "ADA@example.org");
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("gehört schon jemandem", "value=\"Neu\"");
  }

  @Test
  void roles_and_offices_that_do_not_exist_are_not_given() {
    Person person = member(Set.of(Role.EDITOR), "rathaus");
    signIn(administrator()).post(MEMBERS + "/" + id(person), "rolle", "GOD", "rolle", "EDITOR", "amt", "mond",
        "amt", "bibliothek");

    assertThat(database.sql("select roles::text || departments::text from staff.member where id = :id")
        .param("id", id(person)).query(String.class).single()).isEqualTo("{EDITOR}{bibliothek}");
  }

  @Test
  void what_is_typed_cannot_become_markup() {
    Browser admin = signIn(administrator());
    String evil = "<script>alert(1)</script>";

    String page = admin.post(MEMBERS, "name", evil, "email", "evil@example.org").body();

    assertThat(page).doesNotContain(evil).contains("&lt;script&gt;");
    assertThat(admin.get(MEMBERS).body()).doesNotContain(evil);
  }

  @Test
  void a_member_who_does_not_exist_is_a_missing_page() {
    Browser admin = signIn(administrator());

    for (String id : new String[] {UUID.randomUUID().toString(), "x", "-".repeat(36), "%00"}) {
      assertThat(admin.get(MEMBERS + "/" + id).statusCode()).as(id).isIn(404, 400);
    }
  }

  private UUID id(Person person) {
    return database.sql("select id from staff.member where email = :email")
        .param("email", person.email()).query(UUID.class).single();
  }
}
