package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code leipzig-app}, in a copy, so that commands can be added to it. */
class LauncherTest {

  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path home;

  @BeforeEach
  void copy() throws IOException {
    Files.copy(CHECKOUT.resolve("leipzig-app"), home.resolve("leipzig-app"));
    PathUtils.copyDirectory(CHECKOUT.resolve("commands"), home.resolve("commands"));
  }

  @Test
  void help_has_a_line_for_every_command() throws Exception {
    Said help = launch("help");

    assertThat(help.exitCode).isZero();
    for (String command : List.of("run", "test", "bench", "import", "eval", "doctor", "help")) {
      assertThat(help.output).containsPattern("(?m)^  " + command + " +[A-Z].{10,}\\.$");
    }
  }

  @Test
  void a_command_without_its_line_makes_help_fail() throws Exception {
    Files.writeString(home.resolve("commands/mute"), "echo unheard\n");

    Said help = launch("help");

    assertThat(help.exitCode).isEqualTo(1);
    assertThat(help.output).contains("No line of help in commands/: mute");
  }

  @Test
  void every_command_in_java_has_its_file() {
    assertThat(Commands.list())
        .allSatisfy(command -> assertThat(CHECKOUT.resolve("commands").resolve(command.name())).isRegularFile());
  }

  @Test
  void an_unknown_command_is_told_in_one_line() throws Exception {
    for (String name : List.of("nonsense", "../leipzig-app", "lib", "RUN", "-x")) {
      Said said = launch(name);

      assertThat(said.exitCode).isEqualTo(2);
      assertThat(said.output.lines()).singleElement().asString().contains("There is no command \"" + name + "\"");
    }
  }

  @Test
  void a_jdk_25_is_found_although_the_java_on_the_path_is_older() throws Exception {
    Path old = jdk("jvm/old", "17.0.15");
    Path right = jdk("sdkman/java/25-tem", "25.0.1");
    jdk("sdkman/java/runtime-only", "25.0.1").resolve("bin/javac").toFile().delete();

    String places = "$JAVA_HOME " + home + "/jvm/* " + home + "/sdkman/java/*";
    String search = "jdk_places() { printf '%s\\n' " + places + "; }; find_jdk";

    assertThat(tools(search, Map.of("JAVA_HOME", old.toString())).output.strip()).isEqualTo(right.toString());
    Files.delete(right.resolve("bin/java"));
    assertThat(tools(search, Map.of("JAVA_HOME", old.toString())).exitCode).isEqualTo(1);
  }

  @Test
  void the_nearest_jdk_is_that_of_java_home_then_of_the_path_then_of_sdkman() throws Exception {
    Path onPath = jdk("path", "25");
    Said places =
        tools(
            "jdk_places",
            Map.of(
                "JAVA_HOME", "/chosen", "PATH", onPath.resolve("bin") + ":" + System.getenv("PATH"),
                "SDKMAN_CANDIDATES_DIR", jdk("sdkman/java/x", "25").resolve("../..").normalize().toString()));

    List<String> lines = places.output.lines().toList();
    assertThat(lines).startsWith("/chosen", onPath.toRealPath().toString());
    assertThat(lines).contains(home.resolve("sdkman/java/x").toString());
  }

  @Test
  void a_missing_tool_is_told_in_one_line_with_the_way_to_get_it() throws Exception {
    for (String tool : List.of("jdk", "node", "maven", "chromium")) {
      Said said = tools("find_" + tool + "() { return 1; }; install_package() { return 1; }; need_" + tool, Map.of());

      assertThat(said.exitCode).isEqualTo(1);
      assertThat(said.output.lines()).singleElement().asString().contains("is missing", "Get it with");
    }
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = home.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      Path file = Files.writeString(jdk.resolve("bin").resolve(program), "#!/bin/sh\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private Said launch(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", home.resolve("leipzig-app").toString()));
    command.addAll(List.of(arguments));
    return run(Map.of(), command);
  }

  private Said tools(String script, Map<String, String> environment) throws Exception {
    String sourced = ". " + home + "/commands/lib/tell.sh; . " + home + "/commands/lib/tools.sh; ";
    return run(environment, List.of("bash", "-c", "set -euo pipefail; " + sourced + script));
  }

  private static Said run(Map<String, String> environment, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), output);
  }

  private record Said(int exitCode, String output) {}
}
