package org.leipzigapp.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTest extends StaffApp {

  private static final Member VERA =
      new Member(UUID.randomUUID(), "Vera Vorbild", Set.of(Role.EDITOR), Set.of("rathaus"), "de");

  @Autowired private Audit audit;
  @Autowired private TransactionTemplate transaction;

  @Test
  void the_log_tells_who_did_what_and_when_to_administrators() {
    Person person = member(Set.of(Role.EDITOR));
    signIn(person);
    Browser admin = signIn(administrator());

    String page = admin.get("/team/protokoll").body();
    assertThat(page).contains("hat sich angemeldet", person.name(), "hat eingeladen", "Ada Admin");
    assertThat(admin.get("/team/protokoll").body()).contains("hat das Protokoll gelesen");
  }

  @Test
  void what_was_rolled_back_is_not_told_as_done() {
    transaction.executeWithoutResult(status -> {
      audit.changed(VERA, "member.changed", "rolled/back");
      status.setRollbackOnly();
    });
    audit.changed(VERA, "member.changed", "really/done");

    assertThat(database.sql("select subject from staff.audit where member = :id").param("id", VERA.id())
        .query(String.class).list()).contains("really/done").doesNotContain("rolled/back");
  }

  @Test
  void nobody_changes_the_log_afterwards() {
    audit.read(VERA, "audit.read", "x");

    for (String statement : new String[] {"update staff.audit set subject = ''", "delete from staff.audit",
        "truncate staff.audit"}) {
      assertThatThrownBy(() -> database.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void a_long_subject_is_cut_and_does_no_harm() {
    audit.changed(VERA, "member.changed", "lang/" + "ü".repeat(5000));

    assertThat(database.sql("select max(length(subject)) from staff.audit").query(Integer.class).single())
        .isEqualTo(Audit.LONGEST_SUBJECT);
  }

  @Test
  void the_log_is_filtered_by_person_kind_subject_and_day() {
    audit.changed(VERA, "member.changed", "service/personalausweis");
    audit.read(VERA, "audit.read", "zimmer/7");
    Browser admin = signIn(administrator());
    String tomorrow = LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("Europe/Berlin")).plusDays(1).toString();

    assertThat(admin.get("/team/protokoll?woran=service/").body())
        .contains("service/personalausweis").doesNotContain("zimmer/7");
    assertThat(admin.get("/team/protokoll?art=READ&woran=zimmer/").body()).contains("zimmer/7");
    assertThat(admin.get("/team/protokoll?art=CHANGED&woran=zimmer/").body()).contains("keine Einträge");
    assertThat(admin.get("/team/protokoll?woran=service/&von=" + tomorrow).body()).contains("keine Einträge");
    assertThat(admin.get("/team/protokoll?wer=" + UUID.randomUUID()).body()).contains("keine Einträge");
  }

  @Test
  void older_entries_are_behind_a_link_and_none_is_told_twice() {
    for (int i = 0; i < 120; i++) {
      audit.changed(VERA, "member.changed", "seite/%03d".formatted(i));
    }
    Browser admin = signIn(administrator());

    String first = admin.get("/team/protokoll?woran=seite/").body();
    String older = Browser.find("href=\"(/team/protokoll\\?[^\"]*vor=\\d+)\"", first).orElseThrow();
    String second = admin.get(older.replace("&amp;", "&")).body();

    assertThat(Browser.findAll("(seite/\\d{3})<", first)).hasSize(50).startsWith("seite/119").endsWith("seite/070");
    assertThat(Browser.findAll("(seite/\\d{3})<", second)).hasSize(50).startsWith("seite/069");
  }

  @Test
  void odd_filters_are_no_failure() {
    Browser admin = signIn(administrator());

    for (String query : new String[] {"?wer=x", "?art=x", "?von=31.2.2026&bis=x", "?vor=999999999999999999",
        "?vor=-1", "?woran=%25%27%22%3Cb%3E", "?von=9999-12-31&bis=0000-01-01"}) {
      assertThat(admin.get("/team/protokoll" + query).statusCode()).as(query).isEqualTo(200);
    }
  }
}
