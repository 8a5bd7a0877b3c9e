package org.leipzigapp.staff.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in the usual notation ({@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, RFC 9106). Its memory is used again
 * and again: as garbage, 19 MiB for each guess would stop the whole node for the collector several times a second.
 * Goes with the thread that hashes, when nobody signs in for a while.
 */
final class Argon2 {

  private static final Pattern NOTATION =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,64})\\$"
          + "([A-Za-z0-9+/]{16,128})");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** Besides the memory itself a few blocks are needed to fill it. */
  private static final int FURTHER_BLOCKS = 8;

  private final Cost cost;
  private final ThreadLocal<FixedBlockPool> memory;

  Argon2(int kibibytes, int rounds, int lanes) {
    this.cost = new Cost(kibibytes, rounds, lanes);
    this.memory = ThreadLocal.withInitial(() ->
        new FixedBlockPool(Argon2BytesGenerator.getBlockCount(lanes, kibibytes) + FURTHER_BLOCKS));
  }

  private record Cost(int kibibytes, int rounds, int lanes) {}

  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(cost.kibibytes(), cost.rounds(), cost.lanes(),
        encoder.encodeToString(salt), encoder.encodeToString(compute(password, salt, cost, HASH_BYTES)));
  }

  /** @throws IllegalArgumentException if the hash has another form; then the database is damaged */
  boolean matches(String password, String hash) {
    Matcher parts = NOTATION.matcher(hash);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a hash of a password");
    }
    var stored = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    return MessageDigest.isEqual(expected, compute(password, salt, stored, expected.length));
  }

  private byte[] compute(String password, byte[] salt, Cost cost, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(cost.kibibytes())
        .withIterations(cost.rounds())
        .withParallelism(cost.lanes())
        .withSalt(salt)
        .withBlockPool(memory.get())
        .build());
    byte[] hash = new byte[length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
