package org.leipzigapp.staff.passkeys;

import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The members as WebAuthn sees them. They are kept elsewhere; nothing is written here. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private final Members members;

  PasskeyOwners(Members members) {
    this.members = members;
  }

  static PublicKeyCredentialUserEntity of(Account account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(PasskeyStore.userId(account.member().id()))
        .name(account.email())
        .displayName(account.member().name())
        .build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return members.find(PasskeyStore.member(id)).map(PasskeyOwners::of).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    return members.findByEmail(username).map(PasskeyOwners::of).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("members are added by invitation");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("members are removed by administrators");
  }
}
