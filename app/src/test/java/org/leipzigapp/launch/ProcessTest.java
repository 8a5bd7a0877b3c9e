package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The app as a process of its own, with signals. */
@Timeout(180)
class ProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path temp;

  @Test
  void ctrl_c_stops_the_app_and_its_database_and_is_no_failure() throws Exception {
    TestPostgres.putNewCluster(temp.resolve("data"));
    Child app = new Child();
    app.awaitLine("The app runs at");

    app.signal("INT");

    assertThat(app.exitCode()).isZero();
    assertThat(app.errors()).isEmpty();
    assertThat(Postmaster.findRunning(cluster())).isEmpty();
    assertThat(Postmaster.pidFile(cluster())).doesNotExist();
  }

  @Test
  void ctrl_c_in_the_middle_of_the_start_leaves_nothing_behind() throws Exception {
    Child app = new Child();
    app.awaitLine("Creating the database");

    app.signal("INT");

    assertThat(app.exitCode()).isZero();
    assertThat(app.errors()).isEmpty();
    assertThat(Postmaster.findRunning(cluster())).isEmpty();
  }

  @Test
  void after_a_kill_the_orphaned_database_does_not_block_the_next_start() throws Exception {
    TestPostgres.putNewCluster(temp.resolve("data"));
    Child killed = new Child();
    killed.awaitLine("The app runs at");
    killed.process.destroyForcibly().waitFor();
    long orphan = Postmaster.findRunning(cluster()).orElseThrow().pid();

    Child next = new Child();
    next.awaitLine("The app runs at");

    assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
    next.signal("TERM");
    assertThat(next.exitCode()).isZero();
  }

  @Test
  void the_second_app_on_the_same_data_says_so_in_one_line_and_leaves_the_first_alone() throws Exception {
    TestPostgres.putNewCluster(temp.resolve("data"));
    Child first = new Child();
    first.awaitLine("The app runs at");

    Child second = new Child();

    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.errors()).singleElement().asString().contains("Another Leipzig-App runs on");
    assertThat(Postmaster.findRunning(cluster())).isPresent();
    first.signal("INT");
    assertThat(first.exitCode()).isZero();
  }

  private Path cluster() {
    return temp.resolve("data/postgres");
  }

  private final class Child {

    private final Path errors = Files.createTempFile(temp, "child", ".err");
    private final Process process;

    Child() throws IOException {
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      ProcessBuilder builder =
          new ProcessBuilder(
              java.toString(), "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
              System.getProperty("java.class.path"), TinyApp.class.getName(), "--port", "0", "--data",
              temp.resolve("data").toString());
      builder.environment().put("LEIPZIGAPP_CACHE", TestPostgres.CACHE.toString());
      builder.environment().remove("DATABASE_URL");
      process = builder.redirectError(errors.toFile()).start();
    }

    void awaitLine(String part) {
      BufferedReader output = process.inputReader();
      String line = readLine(output);
      while (!line.contains(part)) {
        line = readLine(output);
      }
    }

    private String readLine(BufferedReader output) {
      try {
        String line = output.readLine();
        if (line == null) {
          throw new AssertionError("the app ended: " + errors());
        }
        return line;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void signal(String name) throws Exception {
      assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor()).isZero();
    }

    int exitCode() throws InterruptedException {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    }

    List<String> errors() {
      try {
        return Files.readAllLines(errors);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
