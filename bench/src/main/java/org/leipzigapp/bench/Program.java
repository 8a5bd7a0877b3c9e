package org.leipzigapp.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the other programs that take part; the launcher has installed them where it may. */
final class Program {

  private static final List<String> BESIDES_THE_PATH = List.of("/usr/sbin", "/usr/local/sbin", "/usr/bin");

  private Program() {}

  /** @throws CannotMeasure telling how to get it */
  static Path find(String name, String distributionPackage) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Stream.of(path.split(":")), BESIDES_THE_PATH.stream())
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new CannotMeasure(name + " is missing; get it with \"apt-get install " + distributionPackage + "\""));
  }
}
