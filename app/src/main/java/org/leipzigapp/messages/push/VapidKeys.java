package org.leipzigapp.messages.push;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key pair by which push services and browsers know this city's app (RFC 8292). All nodes share it; it is made once
 * and lies in the database, since every subscription is bound to it.
 */
@Component
class VapidKeys {

  private static final String NAME = "vapid";

  private final JdbcClient database;
  private volatile @Nullable Pair pair;

  VapidKeys(JdbcClient database) {
    this.database = database;
  }

  /** @param shown the public part as 65 bytes, base64url without padding */
  record Pair(PrivateKey secret, String shown) {}

  Pair get() {
    Pair present = pair;
    if (present == null) {
      present = read(load());
      pair = present;
    }
    return present;
  }

  private byte[] load() {
    KeyPair fresh = P256.generate();
    byte[] secret = fresh.getPrivate().getEncoded();
    byte[] both = ByteBuffer.allocate(P256.POINT_BYTES + secret.length)
        .put(P256.encode((ECPublicKey) fresh.getPublic())).put(secret).array();
    database.sql("insert into messages.secret (name, value) values (:name, :value) on conflict do nothing")
        .param("name", NAME).param("value", both).update();
    return database.sql("select value from messages.secret where name = :name").param("name", NAME)
        .query((row, number) -> row.getBytes(1)).single();
  }

  private static Pair read(byte[] both) {
    try {
      PrivateKey secret = KeyFactory.getInstance("EC").generatePrivate(
          new PKCS8EncodedKeySpec(Arrays.copyOfRange(both, P256.POINT_BYTES, both.length)));
      return new Pair(secret,
          Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(both, P256.POINT_BYTES)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key for push services in the database cannot be read", e);
    }
  }
}
