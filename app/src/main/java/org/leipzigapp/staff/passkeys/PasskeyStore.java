package org.leipzigapp.staff.passkeys;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The public halves of all passkeys, in our own schema. */
@Component
class PasskeyStore implements UserCredentialRepository {

  private final JdbcClient database;

  PasskeyStore(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void delete(Bytes credentialId) {
    database.sql("delete from staff.passkey where credential_id = :id").param("id", credentialId.getBytes()).update();
  }

  @Override
  public void save(CredentialRecord passkey) {
    if (findByCredentialId(passkey.getCredentialId()) == null) {
      insert(passkey);
    } else {
      noteUse(passkey);
    }
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return database.sql("select * from staff.passkey where credential_id = :id")
        .param("id", credentialId.getBytes()).query(PasskeyStore::passkey).optional().orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes userId) {
    return database.sql("select * from staff.passkey where member = :member order by created_at, credential_id")
        .param("member", member(userId)).query(PasskeyStore::passkey).list();
  }

  static Bytes userId(UUID member) {
    return new Bytes(ByteBuffer.allocate(16).putLong(member.getMostSignificantBits())
        .putLong(member.getLeastSignificantBits()).array());
  }

  static UUID member(Bytes userId) {
    ByteBuffer bytes = ByteBuffer.wrap(userId.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private void insert(CredentialRecord passkey) {
    Bytes attestation = passkey.getAttestationObject();
    Bytes clientData = passkey.getAttestationClientDataJSON();
    if (attestation == null || clientData == null) {
      throw new IllegalArgumentException("a new passkey has its attestation");
    }
    database.sql("""
            insert into staff.passkey (credential_id, member, label, public_key, signature_count, backup_eligible,
              backup_state, uv_initialized, transports, attestation, client_data, created_at, last_used_at)
            values (:id, :member, :label, :key, :count, :eligible, :backup, :uv, :transports, :attestation, :data,
              :created, :created)
            """)
        .param("id", passkey.getCredentialId().getBytes())
        .param("member", member(passkey.getUserEntityUserId()))
        .param("label", passkey.getLabel())
        .param("key", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("eligible", passkey.isBackupEligible())
        .param("backup", passkey.isBackupState())
        .param("uv", passkey.isUvInitialized())
        .param("transports", passkey.getTransports().stream().map(AuthenticatorTransport::getValue)
            .toArray(String[]::new))
        .param("attestation", attestation.getBytes())
        .param("data", clientData.getBytes())
        .param("created", Timestamp.from(passkey.getCreated()))
        .update();
  }

  /** A counter that does not grow tells of a copied key, unless the device counts nothing at all. */
  private void noteUse(CredentialRecord passkey) {
    int noted = database.sql("""
            update staff.passkey set signature_count = :count, last_used_at = :used
            where credential_id = :id and (signature_count < :count or (signature_count = 0 and :count = 0))
            """)
        .param("count", passkey.getSignatureCount())
        .param("used", Timestamp.from(passkey.getLastUsed()))
        .param("id", passkey.getCredentialId().getBytes())
        .update();
    if (noted == 0) {
      throw new IllegalStateException("the passkey's counter went back");
    }
  }

  private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
    Set<AuthenticatorTransport> transports = Arrays.stream((Object[]) row.getArray("transports").getArray())
        .map(name -> AuthenticatorTransport.valueOf(String.valueOf(name))).collect(Collectors.toSet());
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(userId(row.getObject("member", UUID.class)))
        .label(row.getString("label"))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .transports(transports)
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .created(row.getTimestamp("created_at").toInstant())
        .lastUsed(row.getTimestamp("last_used_at").toInstant())
        .build();
  }
}
