package org.leipzigapp.staff.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leipzigapp.CannotStart;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Role;
import org.leipzigapp.staff.StaffApp;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom the city knows is a member here only by a verified e-mail address. */
class CityMembersTest extends StaffApp {

  private static final String GROUPS = "redaktion=EDITOR, leitung=OFFICE_LEAD";

  @Autowired private Members members;
  @Autowired private Audit audit;

  @Test
  void a_member_is_known_by_a_verified_address_and_gets_the_roles_of_the_citys_groups() {
    String email = member(Set.of(Role.OFFICE_LEAD));

    Optional<Account> found = find(false, Map.of("email", email.toUpperCase(), "email_verified", true, "groups",
        List.of("/redaktion", "kantine")));

    assertThat(found.orElseThrow().member().roles()).containsExactly(Role.EDITOR);
    assertThat(found.orElseThrow().member().departments()).containsExactly("rathaus");
  }

  @Test
  void without_a_group_that_means_something_here_the_roles_stay() {
    String email = member(Set.of(Role.OFFICE_LEAD));

    assertThat(find(false, claims(email)).orElseThrow().member().roles()).containsExactly(Role.OFFICE_LEAD);
  }

  @Test
  void an_address_that_nobody_verified_opens_nothing() {
    String email = member(Set.of(Role.EDITOR));

    assertThat(find(true, Map.of("email", email, "groups", List.of("redaktion")))).isEmpty();
    assertThat(find(true, Map.of("email", email, "email_verified", "false"))).isEmpty();
    assertThat(find(true, Map.of("email_verified", true))).isEmpty();
    assertThat(find(true, Map.of("email", "kein@", "email_verified", true, "groups", "redaktion"))).isEmpty();
  }

  @Test
  void a_locked_member_stays_outside() {
    String email = member(Set.of(Role.EDITOR));
    members.setLocked(members.findByEmail(email).orElseThrow().member().id(), true);

    assertThat(find(true, claims(email))).isEmpty();
  }

  @Test
  void a_stranger_becomes_a_member_only_where_that_is_set_and_with_a_known_group() {
    String email = UUID.randomUUID() + "@example.org";
    Map<String, Object> claims =
        Map.of("email", email, "email_verified", true, "name", "Nina Neu", "groups", List.of("redaktion"));

    assertThat(find(false, claims)).isEmpty();
    assertThat(find(true, claims(email))).isEmpty();
    Account account = find(true, claims).orElseThrow();
    assertThat(account.member().name()).isEqualTo("Nina Neu");
    assertThat(account.member().roles()).containsExactly(Role.EDITOR);
    assertThat(account.member().departments()).isEmpty();
  }

  @Test
  void groups_may_lie_deeper_in_the_token() {
    var settings = new OpenIdSettings("", "", "", "realm_access.roles", GROUPS, false);

    assertThat(settings.rolesIn(Map.of("realm_access", Map.of("roles", List.of("leitung")))))
        .containsExactly(Role.OFFICE_LEAD);
    assertThat(settings.rolesIn(Map.of("realm_access", "odd"))).isEmpty();
  }

  @Test
  void a_setting_that_is_not_understood_stops_the_start_in_one_line() {
    assertThatThrownBy(() -> new OpenIdSettings("", "", "", "groups", "redaktion=GOD", false))
        .isInstanceOf(CannotStart.class).hasMessageContaining("redaktion=GOD").hasMessageContaining("EDITOR");
    assertThatThrownBy(() -> new OpenIdSettings("https://id.example", " ", "", "groups", "", false))
        .isInstanceOf(CannotStart.class).hasMessageContaining("CLIENT_ID");
  }

  private Optional<Account> find(boolean creates, Map<String, Object> claims) {
    var settings = new OpenIdSettings("", "", "", "groups", GROUPS, creates);
    return new CityMembers(settings, members, audit).find(claims, "de");
  }

  private static Map<String, Object> claims(String email) {
    return Map.of("email", email, "email_verified", true);
  }

  private String member(Set<Role> roles) {
    UUID id = UUID.randomUUID();
    members.add(new Member(id, "Person", roles, Set.of("rathaus"), "de"), id + "@example.org");
    return id + "@example.org";
  }
}
