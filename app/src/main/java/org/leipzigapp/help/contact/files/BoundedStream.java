package org.leipzigapp.help.contact.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error after an amount that no honest form has, and after a time that no honest network needs. */
final class BoundedStream extends FilterInputStream {

  private static final long MOST = 120L * 1024 * 1024;
  private static final long LONGEST_NANOS = 15L * 60 * 1_000_000_000;

  private final long started = System.nanoTime();
  private long left = MOST;

  BoundedStream(InputStream in) {
    super(in);
  }

  /** The rest is not read. */
  static final class TooMuch extends IOException {

    private static final long serialVersionUID = 1;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left <= 0 || System.nanoTime() - started > LONGEST_NANOS) {
      throw new TooMuch();
    }
    int count = super.read(into, from, length);
    left -= Math.max(0, count);
    return count;
  }
}
