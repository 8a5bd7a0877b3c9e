package org.leipzigapp.staff.openid;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Role;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.leipzigapp.staff.members.Names;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out which member it is whom the city knows: by a verified e-mail address and nothing else. */
@Component
class CityMembers {

  private final OpenIdSettings settings;
  private final Members members;
  private final Audit audit;

  CityMembers(OpenIdSettings settings, Members members, Audit audit) {
    this.settings = settings;
    this.members = members;
    this.audit = audit;
  }

  /**
   * The member of an ID token. Roles that the city's groups stand for take the place of those given here; without any
   * such group, what was given here stays.
   */
  @Transactional
  Optional<Account> find(Map<String, Object> claims, String language) {
    String email = String.valueOf(claims.getOrDefault("email", ""));
    if (!Boolean.parseBoolean(String.valueOf(claims.get("email_verified"))) || !Names.isEmail(email)) {
      return Optional.empty();
    }
    Set<Role> roles = settings.rolesIn(claims);
    Optional<Account> known = members.findByEmail(email);
    if (known.isEmpty()) {
      return settings.createsMembers() && !roles.isEmpty() ? create(claims, email, roles, language) : Optional.empty();
    }
    return known.filter(account -> !account.locked()).map(account -> withRoles(account, roles));
  }

  private Optional<Account> create(Map<String, Object> claims, String email, Set<Role> roles, String language) {
    String name = String.valueOf(claims.getOrDefault("name", email)).strip();
    var member = new Member(UUID.randomUUID(), Names.isName(name) ? name : email.substring(0, Math.min(100,
        email.length())), roles, Set.of(), language);
    members.add(member, email);
    audit.changed(member, "member.created", "member/" + member.id());
    return members.find(member.id());
  }

  private Account withRoles(Account account, Set<Role> roles) {
    Member member = account.member();
    if (roles.isEmpty() || roles.equals(member.roles()) || isLastAdministrator(account, roles)) {
      return account;
    }
    members.setDuties(member.id(), roles, member.departments());
    audit.changed(member, "member.changed", "member/" + member.id());
    return members.find(member.id()).orElseThrow();
  }

  private boolean isLastAdministrator(Account account, Set<Role> roles) {
    if (roles.contains(Role.ADMINISTRATOR) || !account.member().isAdministrator()) {
      return false;
    }
    members.queueForAdministrators();
    return members.countAdministrators() <= 1;
  }
}
