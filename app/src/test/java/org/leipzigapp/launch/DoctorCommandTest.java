package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

  @TempDir Path temp;

  @Test
  void every_broken_thing_has_its_line_and_the_exit_code_says_so() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path file = Files.createFile(temp.resolve("file"));
      String port = String.valueOf(other.getLocalPort());

      Told told = doctor("--port", port, "--data", file + "/data", "--city", temp + "/nowhere");

      assertThat(told.exitCode).isEqualTo(1);
      told.hasLine("✗ Port: Port " + port + " on 127.0.0.1 is");
      told.hasLine("✗ Data: " + file + " cannot be written");
      told.hasLine("✗ City pack: " + temp + "/nowhere has 1");
    }
  }

  @Test
  void an_index_that_cannot_be_used_is_to_be_removed() throws IOException {
    TestPostgres.putNewCluster(temp);
    Files.createFile(temp.resolve("index"));

    doctor("--data", temp.toString()).hasLine("✗ Search index: " + temp + "/index cannot be used; remove it");
  }

  @Test
  void an_existing_database_is_started_and_stopped_again() throws IOException {
    Path path = temp.resolve("data");
    TestPostgres.putNewCluster(path);

    Told told = doctor("--port", "0", "--data", path.toString());

    told.hasLine("✓ Database: PostgreSQL 18.");
    assertThat(Postmaster.findRunning(path.resolve("postgres"))).isEmpty();
  }

  @Test
  void a_running_app_is_no_fault_and_an_orphan_is_one() throws IOException {
    Path path = temp.resolve("data");
    TestPostgres.putNewCluster(path);
    try (DataDirectory data = DataDirectory.open(path);
        Postgres postgres = Postgres.start(data, TestPostgres.CACHE)) {
      assertThat(doctor("--data", path.toString()).lines).contains("✓ Database: in use by the running app");

      data.close();

      doctor("--data", path.toString()).hasLine("✗ Database: the PostgreSQL (process ");
      assertThat(DatabaseCheck.check(DatabaseAddress.local(
              Postmaster.port(path.resolve("postgres")), "postgres", Postgres.USER, postgres.address().password())))
          .startsWith("18.");
    }
  }

  private static Told doctor(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream caught = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
    try {
      int exitCode = new DoctorCommand().run(List.of(arguments));
      return new Told(exitCode, caught.toString(StandardCharsets.UTF_8).lines().toList());
    } finally {
      System.setOut(before);
    }
  }

  private record Told(int exitCode, List<String> lines) {

    void hasLine(String start) {
      assertThat(lines).anySatisfy(line -> assertThat(line).startsWith(start));
    }
  }
}
