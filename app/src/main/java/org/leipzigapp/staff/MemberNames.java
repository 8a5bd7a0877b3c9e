package org.leipzigapp.staff;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.springframework.stereotype.Component;

/** Who stands behind an id that a feature kept. */
@Component
public class MemberNames {

  private final Members members;

  MemberNames(Members members) {
    this.members = members;
  }

  /** Empty for somebody who is no member any more. */
  public Optional<String> find(@Nullable String id) {
    try {
      return id == null ? Optional.empty() : members.find(UUID.fromString(id)).map(Account::member).map(Member::name);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
