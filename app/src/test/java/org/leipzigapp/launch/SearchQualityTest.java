package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.CannotStart;
import org.leipzigapp.content.PackReader;
import org.leipzigapp.search.Catalogues;
import org.leipzigapp.search.evaluation.Figures;
import org.leipzigapp.search.evaluation.SearchEvaluation;

/** The bars of the search, with questions by people who knew neither the vocabulary nor the names of the packs. */
class SearchQualityTest {

  private static final Path QUESTIONS = Catalogues.folder("app/src/test/resources/search");

  @TempDir Path temp;

  @Test
  void the_right_service_of_leipzig_comes_first_and_what_no_service_answers_is_said_to_be_so() throws Exception {
    Figures figures = figures("leipzig-everyday.tsv", Catalogues.folder("city/leipzig"));

    assertThat(figures.shareFirst()).as("%s", figures).isGreaterThanOrEqualTo(0.80);
    assertThat(figures.shareAmongThree()).as("%s", figures).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.shareHonest()).as("%s", figures).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void what_was_found_once_is_still_found() throws Exception {
    Path leipzig = Catalogues.folder("city/leipzig");
    Figures services = figures("leipzig-questions.tsv", leipzig);
    Figures others = figures("unanswerable-questions.tsv", leipzig);

    assertThat(services.shareFirst()).as("%s", services).isGreaterThanOrEqualTo(0.95);
    assertThat(others.shareHonest()).as("%s", others).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void a_catalogue_nobody_prepared_is_searched_well_too() throws Exception {
    Path services = Catalogues.munichFile();
    assumeTrue(Files.exists(services), "Munich's export is not here: " + services);
    Path munich = temp.resolve("muenchen");
    new ImportCommand(Clock.systemUTC()).run(List.of("dldb", services.toString(),
        services.resolveSibling("muenchen-standorte.json").toString(), "--out", munich.toString()));

    for (String questions : List.of("munich-everyday.tsv", "munich-questions.tsv")) {
      Figures figures = figures(questions, munich);
      assertThat(figures.shareAmongThree()).as("%s: %s", questions, figures).isGreaterThanOrEqualTo(0.75);
    }
  }

  @Test
  void a_question_without_a_tab_is_refused_with_its_line() throws IOException {
    Path questions = Files.writeString(temp.resolve("broken.tsv"), "perso verloren\tpersonalausweis\nhund\n");

    String leipzig = Catalogues.folder("city/leipzig").toString();
    assertThatThrownBy(() -> new EvalCommand().run(List.of("search", questions.toString(), "--city", leipzig)))
        .isInstanceOf(CannotStart.class).hasMessageContaining("broken.tsv:2");
    assertThatThrownBy(() -> new EvalCommand().run(List.of("search")))
        .isInstanceOf(BadOption.class).hasMessageContaining("Usage");
  }

  private static Figures figures(String questions, Path pack) throws IOException, PackReader.BrokenPack {
    SearchEvaluation.Catalogue withOwnWords =
        EvalCommand.catalogues(new PackReader(PackCheck.owners()).read(pack)).getFirst();
    return SearchEvaluation.evaluate(QUESTIONS.resolve(questions), withOwnWords);
  }
}
