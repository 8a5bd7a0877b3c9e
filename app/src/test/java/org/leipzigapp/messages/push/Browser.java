package org.leipzigapp.messages.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The other side: the keys of a browser, and how it decrypts. Written with HMAC only, apart from what it checks. */
final class Browser {

  private final KeyPair keys;
  private final byte[] auth;

  private Browser(KeyPair keys, byte[] auth) {
    this.keys = keys;
    this.auth = auth;
  }

  static Browser fresh() {
    byte[] auth = new byte[16];
    new SecureRandom().nextBytes(auth);
    return new Browser(P256.generate(), auth);
  }

  /** @param secret and the others in base64url */
  static Browser of(String secret, String point, String auth) {
    return new Browser(pair(secret, point), bytes(auth));
  }

  static KeyPair pair(String secret, String point) {
    try {
      var key = (ECPrivateKey) KeyFactory.getInstance("EC")
          .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, bytes(secret)), P256.parameters()));
      return new KeyPair(P256.decode(bytes(point)).orElseThrow(), key);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  ECPublicKey key() {
    return (ECPublicKey) keys.getPublic();
  }

  byte[] auth() {
    return auth;
  }

  /** As {@code JSON.stringify(subscription)} gives it. */
  String subscription(String endpoint) {
    return """
        {"endpoint":"%s","expirationTime":null,"keys":{"p256dh":"%s","auth":"%s"}}"""
        .formatted(endpoint, text(P256.encode(key())), text(auth));
  }

  /** The words of a push, without the zeros behind them. */
  byte[] decrypt(byte[] body) throws GeneralSecurityException {
    ByteBuffer buffer = ByteBuffer.wrap(body);
    byte[] salt = read(buffer, 16);
    if (buffer.getInt() < body.length - 86) {
      throw new GeneralSecurityException("more than one record");
    }
    byte[] from = read(buffer, buffer.get());
    byte[] sealed = read(buffer, buffer.remaining());
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(P256.decode(from).orElseThrow(), true);
    byte[] info = join("WebPush: info\0".getBytes(), P256.encode(key()), from, new byte[] {1});
    byte[] prk = hmac(salt, hmac(hmac(auth, agreement.generateSecret()), info));
    byte[] key = hmac(prk, "Content-Encoding: aes128gcm\0\1".getBytes());
    byte[] nonce = hmac(prk, "Content-Encoding: nonce\0\1".getBytes());
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"), new GCMParameterSpec(128, nonce, 0, 12));
    byte[] record = cipher.doFinal(sealed);
    int end = record.length - 1;
    while (record[end] == 0) {
      end--;
    }
    if (record[end] != 2) {
      throw new GeneralSecurityException("the last record ends with 2");
    }
    return Arrays.copyOf(record, end);
  }

  static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(content);
  }

  private static byte[] read(ByteBuffer buffer, int length) {
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }
}
