package org.leipzigapp.forms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signed field of a public form: it tells that we made the form, when, and for what. It holds nothing of the
 * person, and nothing is kept until the form is sent.
 */
public final class Seal {

  static final Duration SHORTEST = Duration.ofSeconds(2);
  static final Duration LONGEST = Duration.ofDays(1);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int HEAD = Long.BYTES + 12;
  private static final int LENGTH = HEAD + 32;

  private final byte[] key;
  private final Clock clock;

  Seal(byte[] key, Clock clock) {
    this.key = key.clone();
    this.clock = clock;
  }

  /** What a look at a seal shows. */
  public enum Verdict {
    WHOLE,
    /** Sent faster than anybody can type. */
    TOO_FAST,
    EXPIRED,
    /** Not made by us, or for something else. */
    FORGED
  }

  /** @param purpose of the form, e.g. the page that it is about */
  public String make(String purpose) {
    byte[] random = new byte[HEAD - Long.BYTES];
    RANDOM.nextBytes(random);
    byte[] head = ByteBuffer.allocate(HEAD).putLong(clock.millis()).put(random).array();
    return write(ByteBuffer.allocate(LENGTH).put(head).put(sign(head, "form " + purpose)).array());
  }

  public Verdict check(String seal, String purpose) {
    byte[] bytes = read(seal);
    byte[] head = Arrays.copyOf(bytes, HEAD);
    if (bytes.length != LENGTH || !MessageDigest.isEqual(
        Arrays.copyOfRange(bytes, HEAD, LENGTH), sign(head, "form " + purpose))) {
      return Verdict.FORGED;
    }
    Duration age = Duration.between(Instant.ofEpochMilli(ByteBuffer.wrap(head).getLong()), clock.instant());
    if (age.compareTo(LONGEST) > 0) {
      return Verdict.EXPIRED;
    }
    return age.compareTo(SHORTEST) < 0 ? Verdict.TOO_FAST : Verdict.WHOLE;
  }

  /** The link of what is sent with a seal: the same whenever the same form is sent, and nobody else can work it out. */
  public String link(String seal) {
    return write(Arrays.copyOf(sign(read(seal), "link"), 24));
  }

  /** A number for what is sent with a seal: the same whenever the same form is sent with the same words. */
  public UUID id(String seal, String words) {
    return UUID.nameUUIDFromBytes(sign(read(seal), "id " + words));
  }

  public static byte[] hash(String link) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(link.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private byte[] sign(byte[] head, String what) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(head);
      return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private static String write(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] read(String text) {
    try {
      return text.length() > 200 ? new byte[0] : Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
