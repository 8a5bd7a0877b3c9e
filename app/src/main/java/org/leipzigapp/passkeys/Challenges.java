package org.leipzigapp.passkeys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Questions that a passkey answers by signing them. They carry our own signature and end, so that asking costs no row
 * in the database; only answers are noted, because each may count once, on whatever node.
 */
@Component
class Challenges {

  static final Duration VALID = Duration.ofMinutes(5);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String KEY_NAME = "challenges";
  private static final int RANDOM_BYTES = 32;

  private final JdbcClient database;
  private final Clock clock;
  private final Supplier<byte[]> key = SingletonSupplier.of(this::loadKey);

  Challenges(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** @param purpose what the answer will be good for */
  String make(String purpose) {
    String question = clock.instant().plus(VALID).getEpochSecond() + "." + write(randomBytes());
    return question + "." + sign(purpose, question);
  }

  /** @return whether it is one of ours for this purpose, still valid and answered for the first time */
  boolean take(String purpose, String challenge) {
    int end = challenge.lastIndexOf('.');
    if (end < 0 || !isSigned(purpose, challenge.substring(0, end), challenge.substring(end + 1))) {
      return false;
    }
    Instant expires = Instant.ofEpochSecond(Long.parseLong(challenge.substring(0, challenge.indexOf('.'))));
    return clock.instant().isBefore(expires) && isFirst(challenge, expires);
  }

  private boolean isFirst(String challenge, Instant expires) {
    database.sql("delete from passkeys.used_challenge where expires_at < :now")
        .param("now", Timestamp.from(clock.instant())).update();
    return database.sql("""
            insert into passkeys.used_challenge (hash, expires_at) values (:hash, :expires)
            on conflict (hash) do nothing
            """)
        .param("hash", hash(challenge))
        .param("expires", Timestamp.from(expires))
        .update() > 0;
  }

  private boolean isSigned(String purpose, String question, String signature) {
    return MessageDigest.isEqual(sign(purpose, question).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private String sign(String purpose, String question) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.get(), "RAW"));
      return write(mac.doFinal((purpose + "\n" + question).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hash(String challenge) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(challenge.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] loadKey() {
    database.sql("insert into passkeys.secret (name, value) values (:name, :value) on conflict (name) do nothing")
        .param("name", KEY_NAME).param("value", randomBytes()).update();
    return database.sql("select value from passkeys.secret where name = :name")
        .param("name", KEY_NAME).query((row, number) -> row.getBytes(1)).single();
  }

  private static byte[] randomBytes() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String write(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
