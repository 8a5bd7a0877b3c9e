package org.leipzigapp.search;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Counts different visitors of one day without knowing them: only salted hashes, only in memory. */
final class Visitors {

  static final int ENOUGH = 5;
  private static final int MOST_QUERIES = 10_000;
  private static final int MOST_PER_QUERY = 1_000;

  private final SecureRandom random = new SecureRandom();
  private final byte[] salt = new byte[16];
  private final Map<String, Set<Long>> seen = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Set<Long>> eldest) {
      return size() > MOST_QUERIES;
    }
  };
  private LocalDate day = LocalDate.MIN;

  /** How many visitors are to be added: none for the first four, five for the fifth, one for each later one. */
  synchronized int count(String query, String address, LocalDate today) {
    if (!today.equals(day)) {
      day = today;
      random.nextBytes(salt);
      seen.clear();
    }
    Set<Long> visitors = seen.computeIfAbsent(query, key -> new HashSet<>());
    if (visitors.size() >= MOST_PER_QUERY || !visitors.add(hash(address))) {
      return 0;
    }
    return visitors.size() < ENOUGH ? 0 : visitors.size() == ENOUGH ? ENOUGH : 1;
  }

  private long hash(String address) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return ByteBuffer.wrap(digest.digest(network(address))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** One household has many addresses of version 6: the first half tells the household. */
  private static byte[] network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes;
    } catch (IllegalArgumentException e) {
      return address.getBytes(StandardCharsets.UTF_8);
    }
  }
}
