package org.leipzigapp.help.contact.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file's content out of its pieces. */
final class PartStream extends InputStream {

  private final IntFunction<Optional<byte[]>> parts;
  private ByteArrayInputStream present = new ByteArrayInputStream(new byte[0]);
  private int next;
  private boolean ended;

  PartStream(IntFunction<Optional<byte[]>> parts) {
    this.parts = parts;
  }

  @Override
  public int read() {
    return fill() ? present.read() : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    return length == 0 ? 0 : fill() ? present.read(into, from, length) : -1;
  }

  private boolean fill() {
    while (present.available() == 0 && !ended) {
      Optional<byte[]> part = parts.apply(next++);
      ended = part.isEmpty();
      present = new ByteArrayInputStream(part.orElseGet(() -> new byte[0]));
    }
    return present.available() > 0;
  }
}
