package org.leipzigapp.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.Packs;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.content.PackReader.BrokenPack;

/** The start page as editors compose it. */
class TileRulesTest {

  @TempDir Path pack;

  @BeforeEach
  void copyOfAGoodPack() throws IOException {
    FileUtils.copyDirectory(Packs.folder("musterstadt").toFile(), pack.toFile());
  }

  @Test
  void a_pack_without_tiles_is_sound() throws Exception {
    Files.delete(pack.resolve("tiles.yaml"));

    assertThat(Packs.reader().read(pack).list(HomeContent.TILES)).isEmpty();
  }

  @Test
  void what_a_tile_shows_must_be_there() throws IOException {
    tiles("""
        items:
          - {id: a, shows: offices, group: nobody}
          - {id: b, shows: number, number: nowhere, title: {de: B}}
          - {id: c, shows: links, title: {de: C}, links: [{service: nothing}, {service: sperrmuell}]}
        """);

    assertThat(problems()).extracting(PackProblem::field)
        .containsExactly("/items/0/group", "/items/1/number", "/items/2/links/0/service");
  }

  @Test
  void two_tiles_cannot_have_one_id_since_devices_remember_it() throws IOException {
    tiles("items: [{id: a, shows: topics}, {id: a, shows: topics}]\n");

    assertThat(problems()).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo("tiles.yaml");
      assertThat(problem.field()).isEqualTo("/items/1/id");
    });
  }

  @Test
  void a_tile_must_have_what_its_sort_needs_and_no_other_addresses_than_the_apps() throws IOException {
    for (String item : List.of("{id: a, shows: offices}", "{id: a, shows: number, title: {de: A}}",
        "{id: a, shows: links}", "{id: a, shows: weather}", "{id: A B, shows: topics}",
        "{id: a, shows: links, title: {de: A}, links: [{path: 'https://evil.example', label: {de: B}}]}",
        "{id: a, shows: links, title: {de: A}, links: [{path: '/hilfe'}]}",
        "{id: a, shows: links, title: {de: A}, links: [{path: '/x', label: {de: B}, service: sperrmuell}]}")) {
      tiles("items: [" + item + "]\n");
      assertThatThrownBy(() -> Packs.reader().read(pack)).as(item).isInstanceOf(BrokenPack.class);
    }
  }

  private void tiles(String yaml) throws IOException {
    Files.writeString(pack.resolve("tiles.yaml"), yaml);
  }

  private List<PackProblem> problems() {
    return catchThrowableOfType(BrokenPack.class, () -> Packs.reader().read(pack)).problems();
  }
}
