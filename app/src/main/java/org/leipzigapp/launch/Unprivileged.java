package org.leipzigapp.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.leipzigapp.CannotStart;

/**
 * Runs PostgreSQL's programs, which refuse to run as root. Root therefore starts them in a user namespace of their own
 * ({@code unshare -U}: they see themselves as nobody, the files stay root's) or, where a container forbids that, as the
 * user nobody who may yet reach the files ({@code setpriv}).
 */
final class Unprivileged {

  private static final List<String> IN_NAMESPACE = List.of("unshare", "-U");

  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=+dac_override",
          "--ambient-caps=+dac_override");

  private static final int ROOT = 0;

  private static final int NOBODY = 65534;

  private final List<String> prefix;

  private Unprivileged(List<String> prefix) {
    this.prefix = prefix;
  }

  static Unprivileged find() {
    if (!isRoot()) {
      // a container may run us as a number without a name, which initdb refuses; in a namespace it has one
      Unprivileged named = new Unprivileged(IN_NAMESPACE);
      return hasName() || !named.works() ? new Unprivileged(List.of()) : named;
    }
    for (List<String> way : List.of(IN_NAMESPACE, AS_NOBODY)) {
      Unprivileged candidate = new Unprivileged(way);
      if (candidate.works()) {
        return candidate;
      }
    }
    throw new CannotStart(
        "PostgreSQL refuses to run as root, and neither unshare nor setpriv works here:"
            + " start the app as an ordinary user, or set DATABASE_URL.");
  }

  List<String> command(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  /**
   * Gives root's cluster to whom PostgreSQL will run as, which may be another one than last time.
   *
   * @throws CannotStart if the cluster belongs to an ordinary user, who could not start it any more
   */
  void takeOver(Path cluster, Path log) {
    if (!isRoot()) {
      return;
    }
    int owner = prefix.equals(AS_NOBODY) ? NOBODY : ROOT;
    try {
      int present = (Integer) Files.getAttribute(cluster, "unix:uid");
      if (present != ROOT && present != NOBODY) {
        throw new CannotStart(
            "The data in %s belong to the user %s: start the app as that one."
                .formatted(cluster, Files.getOwner(cluster)));
      }
      if (present != owner) {
        setOwner(cluster, owner);
      }
      if (Files.exists(log)) {
        setOwner(log, owner);
      }
    } catch (IOException e) {
      throw new CannotStart("The owner of " + cluster + " cannot be set: " + DataDirectory.reason(e), e);
    }
  }

  private static void setOwner(Path path, int owner) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private boolean works() {
    try {
      Process process =
          new ProcessBuilder(command(Path.of("true"), List.of()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean hasName() {
    return !"?".equals(System.getProperty("user.name"));
  }

  private static boolean isRoot() {
    try {
      return Files.isDirectory(Path.of("/proc/self"))
          && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
