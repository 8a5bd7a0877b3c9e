package org.leipzigapp.launch;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An app without features, so that the launcher's tests fail for the launcher's faults alone. */
@EnableAutoConfiguration
public class TinyApp {

  /** Runs it as the launcher runs the real one. */
  public static void main(String[] args) {
    System.exit(Main.run(new RunCommand(TinyApp.class), List.of(args)));
  }
}
