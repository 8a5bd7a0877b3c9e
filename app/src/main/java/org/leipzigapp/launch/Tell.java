package org.leipzigapp.launch;

import java.io.Console;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines for the person at the terminal: what goes well on stdout, what goes wrong on stderr. */
final class Tell {

  private Tell() {}

  static void line(String text) {
    System.out.println(text);
  }

  /** One line on stderr, whatever the message holds; of a list of problems the first. */
  static void problem(@Nullable String message) {
    List<String> lines = message == null ? List.of() : message.strip().lines().toList();
    if (lines.size() > 2) {
      String more = " (and " + (lines.size() - 2) + " more; ./leipzig-app doctor lists them)";
      System.err.println(oneLine(lines.get(0)) + " " + oneLine(lines.get(1)) + more);
    } else {
      System.err.println(oneLine(message));
    }
  }

  /** Runs a phase of the start and tells its seconds; at a terminal its name stands there while it runs. */
  static <T> T phase(String name, Supplier<T> work) {
    long start = System.nanoTime();
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      System.out.print("  " + name + " …\r");
      System.out.flush();
    }
    T result = work.get();
    line(String.format(Locale.ROOT, "  %-36s %5.1f s", name, (System.nanoTime() - start) / 1e9));
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
