package org.leipzigapp.launch;

import java.util.List;
import java.util.Optional;

/** Every command that runs in Java; each has its file {@code commands/NAME} in the home. */
final class Commands {

  private Commands() {}

  static List<Command> list() {
    return List.of(new RunCommand(), new DoctorCommand(), new ImportCommand(), new ExportCommand(), new BackupCommand(),
        new RestoreCommand(), new EvalCommand());
  }

  static Optional<Command> find(String name) {
    return list().stream().filter(command -> command.name().equals(name)).findFirst();
  }
}
