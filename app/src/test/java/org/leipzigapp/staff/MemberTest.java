package org.leipzigapp.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberTest {

  @Test
  void roles_add_up() {
    Member both = member(Set.of(Role.EDITOR, Role.OFFICE_LEAD), "rathaus");

    assertThat(both.may(Right.WRITE, "rathaus") && both.may(Right.HOURS, "rathaus")).isTrue();
    assertThat(both.may(Right.HOURS, "bibliothek")).isFalse();
  }

  @Test
  void an_asterisk_means_all_offices() {
    assertThat(member(Set.of(Role.EDITOR), "*").may(Right.PUBLISH, "bibliothek")).isTrue();
  }

  @Test
  void anywhere_means_in_at_least_one_office() {
    assertThat(member(Set.of(Role.EDITOR), "rathaus").mayAnywhere(Right.WRITE)).isTrue();
    assertThat(member(Set.of(Role.EDITOR)).mayAnywhere(Right.WRITE)).isFalse();
    assertThat(member(Set.of(Role.EDITOR)).mayAnywhere(Right.READ_STAFF_ROOM)).isTrue();
    assertThat(member(Set.of()).mayAnywhere(Right.READ_STAFF_ROOM)).isFalse();
  }

  @Test
  void what_is_demanded_and_not_there_is_an_exception_that_knows_what_it_was_about() {
    assertThatThrownBy(() -> member(Set.of(Role.EDITOR), "rathaus").demand(Right.HOURS, "rathaus", "office/rathaus"))
        .isInstanceOfSatisfying(NotAllowed.class, refused -> {
          assertThat(refused.right()).isEqualTo(Right.HOURS);
          assertThat(refused.subject()).isEqualTo("office/rathaus");
        });
  }

  private static Member member(Set<Role> roles, String... offices) {
    return new Member(UUID.randomUUID(), "Vera", roles, Set.of(offices), "de");
  }
}
