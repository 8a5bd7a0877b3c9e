package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {

  @TempDir Path home;

  @BeforeEach
  void cities() throws IOException {
    Files.createDirectories(home.resolve("city/leipzig"));
    Files.createDirectories(home.resolve("city/musterstadt"));
  }

  @Test
  void nothing_given_means_leipzig_on_port_8080_of_this_machine_only() {
    RunOptions options = parse();

    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.address()).isEqualTo("127.0.0.1");
    assertThat(options.data()).isEqualTo(home.resolve("data"));
    assertThat(options.cache()).isEqualTo(home.resolve("data/cache"));
    assertThat(options.pack()).isEqualTo(home.resolve("city/leipzig"));
    assertThat(options.database()).isNull();
    assertThat(options.training()).isFalse();
  }

  @Test
  void every_option_takes_its_value_after_a_space_or_an_equals_sign() {
    RunOptions options = parse("--port", "9000", "--address=0.0.0.0", "--data", "/tmp/d", "--city=musterstadt");

    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.address()).isEqualTo("0.0.0.0");
    assertThat(options.data()).isEqualTo(Path.of("/tmp/d"));
    assertThat(options.pack()).isEqualTo(home.resolve("city/musterstadt"));
  }

  @Test
  void a_city_may_be_any_folder() {
    assertThat(parse("--city", home + "/packs/mine").pack()).isEqualTo(home.resolve("packs/mine"));
  }

  @Test
  void an_unknown_name_means_a_pack_that_is_not_there_yet() {
    assertThat(parse("--city", "atlantis").pack()).isEqualTo(home.resolve("city/atlantis"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "65536", "80 80", "999999999999", "８０", ""})
  void a_port_that_is_none_is_told_in_one_line(String port) {
    assertThatThrownBy(() -> parse("--port", port)).isInstanceOf(BadOption.class).message().hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prot", "8080", "-p", "--", "--porto=1"})
  void an_unknown_option_is_named(String option) {
    assertThatThrownBy(() -> parse(option)).isInstanceOf(BadOption.class).hasMessageContaining(option.split("=")[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--data", "--city", "--address"})
  void an_option_without_its_value_is_told(String option) {
    assertThatThrownBy(() -> parse(option)).isInstanceOf(BadOption.class).hasMessageContaining("needs a value");
    assertThatThrownBy(() -> parse(option, "--train")).isInstanceOf(BadOption.class);
  }

  @Test
  void the_environment_may_name_a_database_and_a_cache() {
    Map<String, String> environment =
        Map.of("DATABASE_URL", "postgres://u:p@db.example/app", "LEIPZIGAPP_CACHE", "/var/cache/x");
    RunOptions options = RunOptions.parse(List.of(), environment, home);

    assertThat(options.database())
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/app", "u", "p"));
    assertThat(options.cache()).isEqualTo(Path.of("/var/cache/x"));
  }

  @Test
  void an_empty_database_url_means_the_embedded_one() {
    assertThat(RunOptions.parse(List.of(), Map.of("DATABASE_URL", " "), home).database()).isNull();
  }

  private RunOptions parse(String... arguments) {
    return RunOptions.parse(List.of(arguments), Map.of(), home);
  }
}
