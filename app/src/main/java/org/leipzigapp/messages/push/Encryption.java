package org.leipzigapp.messages.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for one device (RFC 8291) in the coding aes128gcm with one record (RFC 8188). */
final class Encryption {

  /** The most that every push service takes, without what stands before and behind the words. */
  static final int LONGEST = 3_993;

  private static final int RECORD = 4_096;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int SECRET_BYTES = 32;
  private static final int TAG_BITS = 128;

  /** Ends the last record; zeros may follow. */
  private static final byte END = 2;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Encryption() {}

  /**
   * With a key pair and a salt of its own for every message.
   *
   * @param plain at most {@link #LONGEST} bytes
   * @param step the length is filled up to a multiple of it, so that it does not tell one message from another
   */
  static byte[] encrypt(byte[] plain, int step, ECPublicKey device, byte[] auth) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    int filled = Math.min(LONGEST, (plain.length + step - 1) / step * step);
    return encrypt(plain, filled - plain.length, device, auth, P256.generate(), salt);
  }

  static byte[] encrypt(byte[] plain, int zeros, ECPublicKey device, byte[] auth, KeyPair sender, byte[] salt) {
    if (plain.length + zeros > LONGEST) {
      throw new IllegalArgumentException("a push has at most " + LONGEST + " bytes");
    }
    try {
      byte[] from = P256.encode((ECPublicKey) sender.getPublic());
      byte[] secret = secret(sender, from, device, auth);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE,
          new SecretKeySpec(derive(salt, secret, info("Content-Encoding: aes128gcm"), KEY_BYTES), "AES"),
          new GCMParameterSpec(TAG_BITS, derive(salt, secret, info("Content-Encoding: nonce"), NONCE_BYTES)));
      byte[] record = ByteBuffer.allocate(plain.length + 1 + zeros).put(plain).put(END).array();
      byte[] sealed = cipher.doFinal(record);
      return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + from.length + sealed.length)
          .put(salt).putInt(RECORD).put((byte) from.length).put(from).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 25 has HKDF, ECDH and AES-GCM", e);
    }
  }

  private static byte[] secret(KeyPair sender, byte[] from, ECPublicKey device, byte[] auth)
      throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(sender.getPrivate());
    agreement.doPhase(device, true);
    byte[] start = info("WebPush: info");
    byte[] info = ByteBuffer.allocate(start.length + 2 * P256.POINT_BYTES)
        .put(start).put(P256.encode(device)).put(from).array();
    return derive(auth, agreement.generateSecret(), info, SECRET_BYTES);
  }

  private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int bytes) throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256").deriveData(
        HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, bytes));
  }

  private static byte[] info(String words) {
    return (words + "\0").getBytes(StandardCharsets.US_ASCII);
  }
}
