package org.leipzigapp.launch;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines for the person at the terminal: what goes well on stdout, what goes wrong on stderr. */
final class Tell {

  private static final long SLOW_ENOUGH_TO_TELL_MS = 300;

  private Tell() {}

  static void line(String text) {
    System.out.println(text);
  }

  /** One line on stderr, whatever the message holds. */
  static void problem(@Nullable String message) {
    System.err.println(oneLine(message));
  }

  /** Runs a phase and tells its seconds, if it took long enough for anybody to wonder. */
  static <T> T phase(String name, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (millis >= SLOW_ENOUGH_TO_TELL_MS) {
      line(String.format(Locale.ROOT, "  %-38s %5.1f s", name, millis / 1000.0));
    }
    return result;
  }

  static void phase(String name, Runnable work) {
    phase(
        name,
        () -> {
          work.run();
          return true;
        });
  }

  static String oneLine(@Nullable String message) {
    return message == null ? "unknown problem" : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
