package org.leipzigapp.services.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.Packs;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.content.PackReader.BrokenPack;

/** Each rule of a checklist bites, and says where. */
class ChecklistRulesTest {

  private static final String FILE = "checklists/umzug.yaml";
  private static final String DUE = "\n      source: bmg\n      place: § 17 Abs. 1\n    service: wohnsitz-anmelden";

  @TempDir Path pack;

  @BeforeEach
  void copyOfAGoodPack() throws IOException {
    FileUtils.copyDirectory(Packs.folder("musterstadt").toFile(), pack.toFile());
  }

  @Test
  void the_good_one_is_good() throws IOException {
    assertThat(problems()).isEmpty();
  }

  @Test
  void steps_that_wait_for_each_other_are_told_with_the_whole_circle() throws IOException {
    edit("    service: wohnsitz-anmelden", "    after: [hund]\n    service: wohnsitz-anmelden");
    edit("    when: {hund: mit}\n", "");
    edit("\n  - id: hund\n    text: {de: \"Haben", "\n  - id: tier\n    text: {de: \"Haben");

    assertProblem("/steps/0/after", "wohnsitz → hund → wohnsitz");
  }

  @Test
  void a_step_that_waits_for_itself_is_told() throws IOException {
    edit("after: [wohnsitz]", "after: [hund]");

    assertProblem("/steps/1/after/0", "another step");
  }

  @Test
  void a_step_that_waits_for_nothing_that_exists_is_told() throws IOException {
    edit("after: [wohnsitz]", "after: [wohnung]");

    assertProblem("/steps/1/after/0", "not 'wohnung'");
  }

  @Test
  void a_deadline_that_counts_from_no_step_is_told() throws IOException {
    edit("      unit: weeks\n      after: date", "      unit: weeks\n      after: nirgends");

    assertProblem("/steps/0/deadline/after", "not 'nirgends'");
  }

  @Test
  void deadlines_that_count_from_each_other_are_a_circle_too() throws IOException {
    edit("      unit: weeks\n      after: date", "      unit: weeks\n      after: hund");
    edit("    when: {hund: mit}\n", "");
    edit("\n  - id: hund\n    text: {de: \"Haben", "\n  - id: tier\n    text: {de: \"Haben");

    assertProblem("/steps/0/after", "wohnsitz → hund → wohnsitz");
  }

  @Test
  void a_deadline_from_a_step_that_some_people_do_not_have_is_told() throws IOException {
    edit("      unit: weeks\n      after: date", "      unit: weeks\n      after: hund");
    edit("    after: [wohnsitz]\n", "");

    assertProblem("/steps/0/deadline/after", "'hund' does not with {hund=ohne}");
  }

  @Test
  void a_step_that_nobody_gets_to_is_told() throws IOException {
    edit("    when: {hund: mit}\n", "    when: {hund: ohne, wie: eins}\n");
    addQuestion("wie", "hund", "mit");

    assertProblem("/steps/1/when", "nobody gets to this step");
  }

  @Test
  void a_step_that_waits_only_for_what_does_not_apply_is_told_with_the_answers() throws IOException {
    edit("    service: wohnsitz-anmelden", "    when: {hund: ohne}\n    service: wohnsitz-anmelden");

    assertProblem("/steps/1/after", "none does with {hund=mit}");
  }

  @Test
  void a_question_that_nobody_is_asked_is_told() throws IOException {
    addQuestion("wie", "hund", "mit");
    addQuestion("wo", "hund, wie", "ohne");
    edit("when: {hund, wie: ohne}", "when: {hund: ohne, wie: eins}");

    assertThat(problems()).anySatisfy(problem -> assertThat(problem.field()).isEqualTo("/questions/2/when"));
  }

  @Test
  void a_condition_on_no_question_is_told() throws IOException {
    edit("when: {hund: mit}", "when: {katze: mit}");

    assertProblem("/steps/1/when/katze", "a question of this list");
  }

  @Test
  void a_condition_on_no_option_is_told() throws IOException {
    edit("when: {hund: mit}", "when: {hund: [mit, vielleicht]}");

    assertProblem("/steps/1/when/hund", "options of this question");
  }

  @Test
  void a_question_may_only_hang_on_earlier_ones() throws IOException {
    edit("    options:\n      - id: mit", "    when: {hund: mit}\n    options:\n      - id: mit");

    assertProblem("/questions/0/when/hund", "an earlier question");
  }

  @Test
  void a_question_that_changes_nothing_is_not_asked() throws IOException {
    edit("    when: {hund: mit}\n", "");

    assertProblem("/questions/0", "changes something");
  }

  @Test
  void an_id_stands_once() throws IOException {
    edit("      - id: ohne", "      - id: mit");

    assertProblem("/questions/0/options/1/id", "stands twice");
  }

  @Test
  void a_step_stands_once() throws IOException {
    edit("  - id: hund\n    title", "  - id: wohnsitz\n    title");

    assertProblem("/steps/1/id", "stands twice");
  }

  @Test
  void a_time_that_ends_before_it_begins_is_told() throws IOException {
    edit("{amount: 0, unit: days", "{amount: 3, unit: weeks");

    assertProblem("/steps/0/earliest", "not after the deadline");
  }

  @Test
  void a_period_that_counts_back_does_not_move_on() throws IOException {
    edit("      unit: weeks\n      after: date", "      unit: weeks\n      before: date");
    edit("    earliest: {amount: 0, unit: days, after: date, source: bmg, place: § 17 Abs. 1}\n", "");

    assertProblem("/steps/0/deadline", "neither 'moves'");
  }

  @Test
  void a_service_that_was_deleted_is_told_with_the_step_that_leads_to_it() throws IOException {
    Files.delete(pack.resolve("services/hund-anmelden.yaml"));

    assertThat(problems()).anySatisfy(problem -> {
      assertThat(problem.field()).isEqualTo("/steps/1/service");
      assertThat(problem.line()).isEqualTo(lineOf("service: hund-anmelden"));
      assertThat(problem.expected()).contains("not 'hund-anmelden'", "step 'hund' of 'umzug'");
    });
  }

  @Test
  void an_office_that_does_not_exist_is_told() throws IOException {
    edit("    service: hund-anmelden", "    offices: [rathaus, schloss]");

    assertProblem("/steps/1/offices/1", "not 'schloss'");
  }

  @Test
  void a_topic_that_does_not_exist_is_told() throws IOException {
    edit("topics: [umzug]", "topics: [reise]");

    assertProblem("/topics/0", "not 'reise'");
  }

  @Test
  void what_the_service_says_is_not_said_again() throws IOException {
    edit("    service: wohnsitz-anmelden",
        "    papers:\n      - {text: {de: Ausweis}, source: bmg}\n    fee: {cents: 0, source: bmg}\n"
            + "    service: wohnsitz-anmelden");

    assertProblem("/steps/0/papers", "the service 'wohnsitz-anmelden' says it");
    assertProblem("/steps/0/fee", "the service 'wohnsitz-anmelden' says it");
  }

  @Test
  void an_answer_to_no_question_of_the_service_is_told() throws IOException {
    edit("    service: wohnsitz-anmelden", "    service: wohnsitz-anmelden\n    answers: {wohin: hier}");

    assertProblem("/steps/0/answers/wohin", "a question of the service");
  }

  @Test
  void an_answer_that_the_service_does_not_know_is_told() throws IOException {
    edit("    service: wohnsitz-anmelden", "    service: wohnsitz-anmelden\n    answers: {woher: mond}");

    assertProblem("/steps/0/answers/woher", "an option of the service's question");
  }

  @Test
  void answers_that_are_passed_on_name_options_of_both_sides() throws IOException {
    edit("    service: wohnsitz-anmelden", "    service: wohnsitz-anmelden\n"
        + "    answers: {woher: {question: hund, options: {mit: mond, katze: ausland}}}");

    assertProblem("/steps/0/answers/woher/options/mit", "an option of the service's question");
    assertProblem("/steps/0/answers/woher/options/katze", "an option of 'hund'");
  }

  @Test
  void a_source_that_the_file_does_not_explain_is_told() throws IOException {
    edit(DUE, DUE.replace("bmg", "hoerensagen"));

    assertProblem("/steps/0/deadline/source", "not 'hoerensagen'");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "      amount: 2\n      unit: weeks\n      after: date\n",
    "      unit: weeks\n      after: date\n      amount: -1\n",
    "      unit: fortnights\n      after: date\n      amount: 1\n",
    "      unit: weeks\n      amount: 1\n",
    "      unit: weeks\n      before: date\n      after: date\n      amount: 1\n",
    "      before: wohnsitz\n      unit: weeks\n      amount: 1\n",
    "      at_once: true\n      after: date\n      amount: 1\n",
    "      amount: 401\n      unit: days\n      after: date\n"
  })
  void a_deadline_has_one_clear_shape(String shape) throws IOException {
    String good = "      amount: 2\n      unit: weeks\n      after: date\n";
    edit(good, shape);

    assertThat(problems().isEmpty()).isEqualTo(shape.equals(good));
  }

  @Test
  void a_deadline_needs_a_source() throws IOException {
    edit(DUE, "\n    service: wohnsitz-anmelden");

    assertThat(problems()).anySatisfy(problem -> assertThat(problem.toString()).contains(FILE, "source"));
  }

  @Test
  void a_step_may_not_be_called_date() throws IOException {
    edit("  - id: hund\n    title", "  - id: date\n    title");

    assertThat(problems()).isNotEmpty();
  }

  private void addQuestion(String id, String ofQuestion, String option) throws IOException {
    edit("\nsteps:", "\n  - id: " + id + "\n    text: {de: Wie}\n    when: {" + ofQuestion + ": " + option + "}\n"
        + "    options:\n      - {id: eins, label: {de: eins}}\n      - {id: zwei, label: {de: zwei}}\nsteps:");
  }

  private void edit(String old, String fresh) throws IOException {
    Path file = pack.resolve(FILE);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, fresh));
  }

  private int lineOf(String words) throws IOException {
    List<String> lines = Files.readAllLines(pack.resolve(FILE));
    return 1 + Stream.of(words).mapToInt(w -> lines.indexOf(
        lines.stream().filter(line -> line.contains(w)).findFirst().orElseThrow())).sum();
  }

  private void assertProblem(String field, String expected) throws IOException {
    assertThat(problems()).anySatisfy(problem -> {
      assertThat(problem.file()).isEqualTo(FILE);
      assertThat(problem.line()).isPositive();
      assertThat(problem.field()).isEqualTo(field);
      assertThat(problem.expected()).contains(expected);
    });
  }

  private List<PackProblem> problems() throws IOException {
    try {
      Packs.reader().read(pack);
      return List.of();
    } catch (BrokenPack e) {
      return e.problems();
    }
  }
}
