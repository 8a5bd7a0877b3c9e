package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.CannotStart;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

class RunningAppTest {

  @TempDir Path temp;

  @Test
  void it_answers_until_it_is_closed_and_takes_its_database_along() throws IOException {
    RunningApp app = start(options(0, null), TinyApp.class);
    try {
      assertThat(status(app)).isGreaterThanOrEqualTo(200);
      assertThat(Postmaster.findRunning(temp.resolve("data/postgres"))).isPresent();
    } finally {
      app.close();
    }
    assertThat(Postmaster.findRunning(temp.resolve("data/postgres"))).isEmpty();
    assertThat(DataDirectory.isTaken(temp.resolve("data"))).isFalse();
    assertThatThrownBy(() -> status(app)).isInstanceOf(IOException.class);
  }

  @Test
  void a_taken_port_is_told_before_anything_is_started() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> start(options(port, null), TinyApp.class))
          .isInstanceOf(CannotStart.class)
          .message()
          .contains("Port " + port, "--port")
          .hasLineCount(1);
    }
    assertThat(temp.resolve("data")).doesNotExist();
  }

  @Test
  void a_database_that_does_not_answer_is_told_without_its_password() throws IOException {
    int nobodysPort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobodysPort = socket.getLocalPort();
    }
    DatabaseAddress away = DatabaseAddress.local(nobodysPort, "app", "me", "secret");

    assertThatThrownBy(() -> start(options(0, away), TinyApp.class))
        .isInstanceOf(CannotStart.class)
        .message()
        .contains("127.0.0.1:" + nobodysPort)
        .doesNotContain("secret")
        .hasLineCount(1);
  }

  @Test
  void the_app_goes_on_when_its_database_is_lost() throws IOException {
    TestPostgres.putNewCluster(temp.resolve("database"));
    try (DataDirectory data = DataDirectory.open(temp.resolve("database"));
        Postgres postgres = Postgres.start(data, TestPostgres.CACHE)) {
      DatabaseCheck.createIfMissing(postgres.address());
      try (RunningApp app = start(options(0, postgres.address()), TinyApp.class)) {
        int before = status(app);

        postgres.close();

        assertThat(status(app)).isEqualTo(before);
      }
    }
  }

  @Test
  void what_a_room_says_at_the_start_is_told_and_the_database_stopped() throws IOException {
    TestPostgres.putNewCluster(temp.resolve("data"));

    assertThatThrownBy(() -> start(options(0, null), BrokenPackApp.class))
        .isInstanceOf(CannotStart.class)
        .hasMessage("city.yaml: line 3: name is missing");
    assertThat(Postmaster.findRunning(temp.resolve("data/postgres"))).isEmpty();
    assertThat(DataDirectory.isTaken(temp.resolve("data"))).isFalse();
  }

  @Test
  void a_defect_is_told_in_one_line_and_its_trace_kept_in_a_file() throws IOException {
    TestPostgres.putNewCluster(temp.resolve("data"));

    assertThatThrownBy(() -> start(options(0, null), DefectiveApp.class))
        .isInstanceOf(CannotStart.class)
        .message()
        .contains("a defect", "start-failure.txt")
        .hasLineCount(1);
    assertThat(Files.readString(temp.resolve("data/start-failure.txt"))).contains("RunningAppTest");
  }

  private RunOptions options(int port, @Nullable DatabaseAddress database) {
    return new RunOptions(port, "127.0.0.1", temp.resolve("data"), TestPostgres.CACHE, temp, database, false);
  }

  private static RunningApp start(RunOptions options, Class<?> application) {
    RunningApp app = new RunningApp(options, application);
    app.start();
    return app;
  }

  private static int status(RunningApp app) throws IOException {
    return ((HttpURLConnection) app.address().toURL().openConnection()).getResponseCode();
  }

  @EnableAutoConfiguration
  static class BrokenPackApp {

    @Bean
    Object pack() {
      throw new CannotStart("city.yaml: line 3: name is missing");
    }
  }

  @EnableAutoConfiguration
  static class DefectiveApp {

    @Bean
    Object part() {
      throw new IllegalStateException("a defect\nin two lines");
    }
  }
}
