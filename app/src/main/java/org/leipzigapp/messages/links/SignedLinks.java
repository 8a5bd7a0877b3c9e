package org.leipzigapp.messages.links;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs the links in mails and recognises addresses, with one key that all nodes share. A link can be made again for
 * each mail, so none has to be kept.
 */
@Component
public class SignedLinks {

  private static final String NAME = "links";
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 16;
  private static final int SIGNATURE_BYTES = 16;

  private final JdbcClient database;
  private volatile byte @Nullable [] key;

  SignedLinks(JdbcClient database) {
    this.database = database;
  }

  /** What a link is good for; one for another purpose does not pass. */
  public enum Purpose {
    CONFIRM("/mitteilungen/bestaetigen/"), STOP("/mitteilungen/abbestellen/");

    private final String path;

    Purpose(String path) {
      this.path = path;
    }
  }

  /** Where it leads, without the reading. */
  public String path(Purpose purpose, UUID subscription) {
    return purpose.path + token(purpose, subscription);
  }

  /** The last part of a link, e.g. "mJ2k…", 43 characters. */
  public String token(Purpose purpose, UUID subscription) {
    byte[] id = bytes(subscription);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(
        ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES).put(id).put(sign(purpose.name(), id), 0, SIGNATURE_BYTES)
            .array());
  }

  /** The subscription of a link that we made for this purpose. */
  public Optional<UUID> check(Purpose purpose, String token) {
    byte[] bytes = decode(token);
    if (bytes.length != ID_BYTES + SIGNATURE_BYTES) {
      return Optional.empty();
    }
    byte[] id = Arrays.copyOf(bytes, ID_BYTES);
    byte[] expected = Arrays.copyOf(sign(purpose.name(), id), SIGNATURE_BYTES);
    if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, ID_BYTES, bytes.length))) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(id);
    return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
  }

  /** Six digits that a number gets by SMS, always the same for one subscription. */
  public String code(UUID subscription) {
    int number = ByteBuffer.wrap(sign("CODE", bytes(subscription))).getInt();
    return "%06d".formatted(Integer.remainderUnsigned(number, 1_000_000));
  }

  /** Recognises an address without telling it. */
  public byte[] hash(String address) {
    return sign("ADDRESS", address.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] sign(String purpose, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      mac.update((purpose + "\0").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private byte[] key() {
    byte[] present = key;
    if (present == null) {
      byte[] fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      database.sql("insert into messages.secret (name, value) values (:name, :value) on conflict do nothing")
          .param("name", NAME).param("value", fresh).update();
      present = database.sql("select value from messages.secret where name = :name").param("name", NAME)
          .query((row, number) -> row.getBytes(1)).single();
      key = present;
    }
    return present;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
        .array();
  }

  private static byte[] decode(String token) {
    try {
      return token.length() > 60 ? new byte[0] : Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
