package org.leipzigapp.passkeys;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Owners by their id alone: who they are, the room that asks finds out for itself. */
final class AnyOwner implements PublicKeyCredentialUserEntityRepository {

  @Override
  public PublicKeyCredentialUserEntity findById(Bytes id) {
    return ImmutablePublicKeyCredentialUserEntity.builder().id(id).name("").displayName("").build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    return null;
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("owners are kept by their room");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("owners are kept by their room");
  }
}
