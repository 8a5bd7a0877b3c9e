package org.leipzigapp.passkeys;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/**
 * The public halves of passkeys, in a table of the room whose people they belong to. Its columns are those of
 * {@code staff.passkey}.
 */
public final class PasskeyTable implements UserCredentialRepository {

  /** The longest id that WebAuthn allows, in bytes. */
  private static final int LONGEST_ID = 1023;

  private static final Set<AuthenticatorTransport> TRANSPORTS = Set.of(AuthenticatorTransport.values());

  private final JdbcClient database;
  private final String table;
  private final String owner;

  /**
   * @param table with its schema; from our own sources, never from outside
   * @param owner the column with the owner's id
   */
  public PasskeyTable(JdbcClient database, String table, String owner) {
    this.database = database;
    this.table = table;
    this.owner = owner;
  }

  /** The oldest first. */
  public List<Passkey> list(UUID ownerId) {
    return findByUserId(userId(ownerId)).stream()
        .map(each -> new Passkey(each.getCredentialId().toBase64UrlString(), each.getLabel(), each.getCreated(),
            each.getLastUsed()))
        .toList();
  }

  /** @return the removed one, or empty if this owner has no such passkey */
  public Optional<Passkey> remove(UUID ownerId, String id) {
    Optional<Passkey> own = list(ownerId).stream().filter(passkey -> passkey.id().equals(id)).findFirst();
    own.ifPresent(passkey -> delete(Bytes.fromBase64(passkey.id())));
    return own;
  }

  /** What a challenge of this table's people is good for; worth nothing for those of another. */
  String purpose(String what) {
    return table + " " + what;
  }

  @Override
  public void delete(Bytes credentialId) {
    database.sql("delete from " + table + " where credential_id = :id").param("id", credentialId.getBytes()).update();
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
    return database.sql("select * from " + table + " where credential_id = :id")
        .param("id", credentialId.getBytes()).query(this::passkey).optional().orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes userId) {
    return database.sql("select * from " + table + " where " + owner + " = :owner order by created_at, credential_id")
        .param("owner", owner(userId)).query(this::passkey).list();
  }

  static Bytes userId(UUID owner) {
    return new Bytes(ByteBuffer.allocate(2 * Long.BYTES).putLong(owner.getMostSignificantBits())
        .putLong(owner.getLeastSignificantBits()).array());
  }

  static UUID owner(Bytes userId) {
    ByteBuffer bytes = ByteBuffer.wrap(userId.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private void insert(CredentialRecord passkey) {
    Bytes attestation = passkey.getAttestationObject();
    Bytes clientData = passkey.getAttestationClientDataJSON();
    if (attestation == null || clientData == null || passkey.getCredentialId().getBytes().length > LONGEST_ID) {
      throw new IllegalArgumentException("a new passkey has its attestation and an id of some length");
    }
    int inserted = database.sql("insert into " + table + " (credential_id, " + owner + """
            , label, public_key, signature_count, backup_eligible,
              backup_state, uv_initialized, transports, attestation, client_data, created_at, last_used_at)
            values (:id, :owner, :label, :key, :count, :eligible, :backup, :uv, :transports, :attestation, :data,
              :created, :created)
            on conflict (credential_id) do nothing
            """)
        .param("id", passkey.getCredentialId().getBytes())
        .param("owner", owner(passkey.getUserEntityUserId()))
        .param("label", passkey.getLabel())
        .param("key", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("eligible", passkey.isBackupEligible())
        .param("backup", passkey.isBackupState())
        .param("uv", passkey.isUvInitialized())
        .param("transports", passkey.getTransports().stream().filter(TRANSPORTS::contains)
            .map(AuthenticatorTransport::getValue).toArray(String[]::new))
        .param("attestation", attestation.getBytes())
        .param("data", clientData.getBytes())
        .param("created", Timestamp.from(passkey.getCreated()))
        .update();
    if (inserted == 0) {
      throw new IllegalStateException("another passkey came with the same id at the same moment");
    }
  }

  /** A counter that does not grow tells of a copied key, unless the device counts nothing at all. */
  private void noteUse(CredentialRecord passkey) {
    int noted = database.sql("update " + table + """
             set signature_count = :count, last_used_at = :used
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

  private CredentialRecord passkey(ResultSet row, int number) throws SQLException {
    Set<AuthenticatorTransport> transports = Arrays.stream((Object[]) row.getArray("transports").getArray())
        .map(name -> AuthenticatorTransport.valueOf(String.valueOf(name))).collect(Collectors.toSet());
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(userId(row.getObject(owner, UUID.class)))
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
