package org.leipzigapp.launch;

import java.util.List;
import java.util.stream.Collectors;
import org.leipzigapp.CannotStart;

/** Runs one command: {@code Main COMMAND [arguments]}; without a command it runs the app. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    int exitCode = run(List.of(args));
    System.exit(exitCode);
  }

  static int run(List<String> arguments) {
    String name = arguments.isEmpty() ? "run" : arguments.getFirst();
    try {
      return Commands.find(name)
          .orElseThrow(() -> new BadOption("There is no command \"" + name + "\". There are: " + names() + "."))
          .run(arguments.stream().skip(1).toList());
    } catch (BadOption e) {
      Tell.problem(e.getMessage());
      return 2;
    } catch (CannotStart e) {
      Tell.problem(e.getMessage());
      return 1;
    }
  }

  private static String names() {
    return Commands.list().stream().map(Command::name).collect(Collectors.joining(", "));
  }
}
