package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.CannotStart;

class DataDirectoryTest {

  @TempDir Path temp;

  @Test
  void two_apps_cannot_have_the_same_data() {
    try (DataDirectory first = DataDirectory.open(temp)) {
      assertThat(DataDirectory.isTaken(first.path())).isTrue();
      assertThatThrownBy(() -> DataDirectory.open(temp))
          .isInstanceOf(CannotStart.class)
          .message()
          .contains("Another Leipzig-App runs on " + temp)
          .hasLineCount(1);
    }

    assertThat(DataDirectory.isTaken(temp)).isFalse();
    DataDirectory.open(temp).close();
  }

  @Test
  void a_place_that_cannot_be_written_is_told_in_one_line() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));

    assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
        .isInstanceOf(CannotStart.class)
        .message()
        .contains("cannot be written")
        .hasLineCount(1);
  }

  @Test
  void a_nearly_full_disk_is_told_before_anything_is_written() {
    assertThatThrownBy(() -> DataDirectory.requireSpace(temp, 150L * 1024 * 1024))
        .isInstanceOf(CannotStart.class)
        .hasMessage("Only 150 MB are free on the disk of " + temp + "; the app needs 200 MB.");
  }

  @Test
  void only_the_owner_can_read_the_password_and_each_is_another() throws IOException {
    try (DataDirectory data = DataDirectory.open(temp)) {
      String first = data.createPassword();
      String second = data.createPassword();

      assertThat(first).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(second);
      assertThat(data.findPassword()).isEqualTo(second);
      assertThat(Files.getPosixFilePermissions(data.passwordFile()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }
}
