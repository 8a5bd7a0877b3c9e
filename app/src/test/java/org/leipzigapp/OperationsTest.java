package org.leipzigapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What operators may set stands in the documentation, and nothing else does. */
class OperationsTest {

  private static final Set<String> OF_THE_LAUNCHER = Set.of("DATABASE_URL", "LEIPZIGAPP_CACHE");

  /** Given by the launcher's options. */
  private static final Set<String> AS_OPTIONS = Set.of("LEIPZIGAPP_DATA", "LEIPZIGAPP_PACK");

  private static final Set<String> OF_SPRING = Set.of("LOGGING_STRUCTURED_FORMAT_CONSOLE");

  @Test
  void every_setting_that_the_code_reads_stands_in_the_table_and_no_other() throws IOException {
    var read = new TreeSet<>(namesInSources());
    read.addAll(namesInDefaults());
    read.removeAll(AS_OPTIONS);
    read.addAll(OF_THE_LAUNCHER);
    read.addAll(OF_SPRING);

    assertThat(namesInTable("`([A-Z][A-Z0-9_]+)`")).isEqualTo(read);
  }

  @Test
  void every_option_of_run_stands_in_the_table_and_no_other() throws IOException {
    String options = Files.readString(root().resolve("app/src/main/java/org/leipzigapp/launch/RunOptions.java"));
    Set<String> read = all(options, "case \"(--[a-z]+)\"");
    read.remove("--train");

    assertThat(namesInTable("`(--[a-z]+) ")).isEqualTo(read);
  }

  @Test
  void every_figure_that_the_alerts_name_exists() throws IOException {
    var written = new TreeSet<String>();
    try (Stream<Path> sources = Files.walk(root().resolve("app/src/main/java/org/leipzigapp/monitoring"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        written.addAll(all(Files.readString(source), "\"(leipzigapp_[a-z_]+)\""));
      }
    }
    assertThat(written).containsAll(all(text(), "(leipzigapp_[a-z_]+)")).isNotEmpty();
  }

  private static Set<String> namesInTable(String pattern) throws IOException {
    var names = new TreeSet<String>();
    text().substring(text().indexOf("## Settings")).lines().filter(line -> line.startsWith("| `"))
        .forEach(line -> names.addAll(all(line.substring(0, line.indexOf('|', 2)) + " ", pattern)));
    return names;
  }

  private static Set<String> namesInSources() throws IOException {
    var names = new TreeSet<String>();
    try (Stream<Path> sources = Files.walk(root().resolve("app/src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        all(Files.readString(source), "[\"{](leipzigapp\\.[a-z.-]+?)[}:\"]").forEach(name -> names.add(variable(name)));
      }
    }
    names.remove("LEIPZIGAPP_HOME");
    return names;
  }

  private static Set<String> namesInDefaults() throws IOException {
    Map<String, Object> yaml =
        new Yaml().load(Files.readString(root().resolve("app/src/main/resources/application.yaml")));
    var names = new TreeSet<String>();
    collect("leipzigapp", yaml.getOrDefault("leipzigapp", ""), names);
    return names;
  }

  private static void collect(String name, Object value, Set<String> names) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> collect(name + "." + key, inner, names));
    } else {
      names.add(variable(name));
    }
  }

  /** How Spring Boot calls a setting in the environment, with the words apart for people. */
  private static String variable(String name) {
    return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static Set<String> all(String text, String pattern) {
    var found = new TreeSet<String>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String text() throws IOException {
    return Files.readString(root().resolve("docs/operations.md"));
  }

  private static Path root() {
    return Packs.folder("leipzig").resolve("../..").normalize();
  }
}
