package org.leipzigapp.launch;

import java.util.List;

/**
 * A command that runs in Java. Its one line for {@code help} is the comment of the file {@code commands/NAME}, which the
 * launcher script needs anyway.
 */
public interface Command {

  /** The word after {@code ./leipzig-app}. */
  String name();

  /**
   * Runs to the end.
   *
   * @param arguments what stands after the name
   * @return the exit code: 0 if all is well, 1 if the command found something wrong
   * @throws BadOption if the arguments are not understood (exit code 2)
   * @throws org.leipzigapp.CannotStart with one line for the person who runs it (exit code 1)
   */
  int run(List<String> arguments);
}
