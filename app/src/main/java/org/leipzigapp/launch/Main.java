package org.leipzigapp.launch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leipzigapp.CannotStart;

/** Runs one command: {@code Main COMMAND [arguments]}; without a command it runs the app. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    int exitCode = run(List.of(args));
    System.exit(exitCode);
  }

  private static int run(List<String> arguments) {
    String name = arguments.isEmpty() ? "run" : arguments.getFirst();
    Optional<Command> command = Commands.find(name);
    if (command.isEmpty()) {
      Tell.problem("There is no command \"" + name + "\" in this build; there are " + names() + ".");
      return 2;
    }
    return run(command.get(), arguments.stream().skip(1).toList());
  }

  /** Tells in one line why a command could not do its work. */
  static int run(Command command, List<String> arguments) {
    try {
      return command.run(arguments);
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
