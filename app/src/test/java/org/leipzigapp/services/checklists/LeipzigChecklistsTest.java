package org.leipzigapp.services.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leipzigapp.Packs;
import org.leipzigapp.content.Source;
import org.leipzigapp.content.Text;

/** What the life events of the reference city must have. */
class LeipzigChecklistsTest {

  private static Map<String, Checklist> checklists;

  @BeforeAll
  static void leipzig() throws Exception {
    checklists = Packs.reader().read(Packs.folder("leipzig")).read(ChecklistContent.CHECKLIST);
  }

  @Test
  void the_eight_events_are_there() {
    assertThat(checklists).containsOnlyKeys("geburt", "umzug-nach-leipzig", "umzug-in-leipzig", "heirat", "sterbefall",
        "gewerbe-gruenden", "papiere-verloren", "neu-aus-dem-ausland");
  }

  @Test
  void every_text_is_there_in_german_and_english() {
    checklists.values().forEach(checklist -> texts(checklist).forEach(text ->
        assertThat(text.readings()).as(checklist.id() + ": " + text.readings()).containsKeys("de", "en")));
  }

  @Test
  void a_number_that_a_law_gives_names_the_place_in_it() {
    checklists.values().forEach(checklist -> deadlines(checklist)
        .filter(deadline -> !deadline.saysAtOnce() && isStatute(checklist.source(deadline.source())))
        .forEach(deadline -> assertThat(deadline.place()).as(checklist.id() + ": " + deadline).isNotNull()));
  }

  @Test
  void a_day_that_one_must_keep_says_what_to_do_when_it_is_past() {
    checklists.values().forEach(checklist -> checklist.steps().stream()
        .filter(step -> step.deadline() != null && step.deadline().kind() == Deadline.Kind.MUST
            && !step.deadline().saysAtOnce())
        .forEach(step -> assertThat(Objects.requireNonNull(step.deadline()).late())
            .as(checklist.id() + ": " + step.id()).isNotNull()));
  }

  /** A judgment has no paragraphs. */
  private static boolean isStatute(Source source) {
    return source.kind() == Source.Kind.LAW && !source.title().contains("gericht");
  }

  private static Stream<Deadline> deadlines(Checklist checklist) {
    return checklist.steps().stream()
        .flatMap(step -> Stream.of(step.earliest(), step.deadline()))
        .filter(Objects::nonNull);
  }

  private static Stream<Text> texts(Checklist checklist) {
    return Stream.of(
            Stream.of(checklist.title(), checklist.intro().text(), checklist.date().label(), checklist.date().on(),
                checklist.date().before(), checklist.date().after()),
            checklist.listQuestions().stream().map(Checklist.Question::text),
            checklist.listQuestions().stream().flatMap(question -> question.options().stream())
                .flatMap(option -> Stream.of(option.label(), option.because()))
                .filter(Objects::nonNull),
            checklist.steps().stream().flatMap(step -> Stream.of(step.title(), step.what(), step.why())),
            deadlines(checklist).map(Deadline::late).filter(Objects::nonNull))
        .flatMap(texts -> texts);
  }
}
