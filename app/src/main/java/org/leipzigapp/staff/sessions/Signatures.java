package org.leipzigapp.staff.sessions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Signs what browsers keep for us, with a key that all nodes share. */
@Component
public class Signatures {

  private static final String KEY_NAME = "signatures";
  private static final int KEY_BYTES = 32;

  private final JdbcClient database;
  private final Supplier<byte[]> key = SingletonSupplier.of(this::loadKey);

  Signatures(JdbcClient database) {
    this.database = database;
  }

  /** @param purpose so that what is signed for one thing is worth nothing for another */
  public String sign(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.get(), "RAW"));
      byte[] signature = mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean isSigned(String purpose, String text, String signature) {
    byte[] right = sign(purpose, text).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] loadKey() {
    database.sql("insert into staff.secret (name, value) values (:name, :value) on conflict (name) do nothing")
        .param("name", KEY_NAME).param("value", Secrets.bytes(KEY_BYTES)).update();
    return database.sql("select value from staff.secret where name = :name")
        .param("name", KEY_NAME).query(byte[].class).single();
  }
}
