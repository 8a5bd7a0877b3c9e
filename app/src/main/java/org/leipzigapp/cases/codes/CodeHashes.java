package org.leipzigapp.cases.codes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What is kept of codes, with a key that all nodes share. */
@Component
public class CodeHashes {

  private static final String KEY_NAME = "codes";
  private static final int KEY_BYTES = 32;

  private final JdbcClient database;
  private final Supplier<byte[]> key = SingletonSupplier.of(this::loadKey);

  CodeHashes(JdbcClient database) {
    this.database = database;
  }

  /** @param purpose so that a code for one thing is worth nothing for another */
  public byte[] hash(String purpose, Code code) {
    return sign(purpose + "\n" + code.characters());
  }

  /** A device's own code of a matter: it can be worked out again with the cookie, and not from the database. */
  Code codeOf(String deviceSecret, UUID matter) {
    return Code.of(sign("own code\n" + deviceSecret + "\n" + matter));
  }

  private byte[] sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.get(), "RAW"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] loadKey() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    database.sql("insert into cases.secret (name, value) values (:name, :value) on conflict do nothing")
        .param("name", KEY_NAME).param("value", fresh).update();
    return database.sql("select value from cases.secret where name = :name")
        .param("name", KEY_NAME).query((row, number) -> row.getBytes(1)).single();
  }
}
