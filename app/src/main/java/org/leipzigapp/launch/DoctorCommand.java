package org.leipzigapp.launch;

import java.util.List;

/** Checks what the app needs and says what to do where something is missing. */
final class DoctorCommand implements Command {

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public int run(List<String> arguments) {
    return 0;
  }
}
