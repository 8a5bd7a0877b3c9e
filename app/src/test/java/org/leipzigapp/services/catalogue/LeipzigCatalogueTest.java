package org.leipzigapp.services.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leipzigapp.Packs;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.Pack;
import org.leipzigapp.content.Reading;
import org.leipzigapp.content.Text;

/** What the catalogue of the reference city must have. */
class LeipzigCatalogueTest {

  private static final List<String> AT_TWO_LEVELS =
      List.of("ausweisdokumente-abholen", "wohnsitz-abmelden", "amtliche-beglaubigung", "wohnsitz-anmelden",
          "familienpass-sachsen", "familienstandsklaerung", "fuehrungszeugnis", "leipzig-pass", "meldebescheinigung",
          "personalausweis", "reisepass", "eid-funktion", "eid-karte", "melderegisterauskunft",
          "uebermittlungssperre");

  private static Pack pack;
  private static Map<String, Service> services;

  @BeforeAll
  static void leipzig() throws Exception {
    pack = Packs.reader().read(Packs.folder("leipzig"));
    services = pack.read(CatalogueContent.SERVICE);
  }

  @Test
  void it_has_sixty_six_services() {
    assertThat(services).hasSize(66);
  }

  @Test
  void every_text_is_there_in_german_and_english() {
    services.values().forEach(service -> texts(service).forEach(text ->
        assertThat(text.readings()).as(service.id() + ": " + text.readings()).containsKeys("de", "en")));
  }

  @Test
  void the_fifteen_of_the_citizens_offices_are_there_at_two_levels() {
    AT_TWO_LEVELS.forEach(id -> facts(Objects.requireNonNull(services.get(id))).forEach(fact -> {
      assertThat(fact.text().has(Reading.of("de-simple"))).as(id + ": " + fact.text()).isTrue();
      assertThat(fact.text().has(Reading.of("en-simple"))).as(id + ": " + fact.text()).isTrue();
    }));
  }

  /** Titles, questions, answers to choose from, what is paid for, words of links. */
  @Test
  void the_same_fifteen_have_every_german_text_in_plain_words() {
    AT_TWO_LEVELS.forEach(id -> pack.find(CatalogueContent.SERVICE, id).orElseThrow().body().findParents("de").stream()
        .filter(text -> text.path("de").isString())
        .forEach(text -> assertThat(text.has("de-simple")).as(id + ": " + text).isTrue()));
  }

  @Test
  void every_page_says_who_how_what_to_bring_and_by_which_law() {
    services.values().forEach(service -> {
      assertThat(service.who()).as(service.id() + " who").isNotEmpty();
      assertThat(service.steps()).as(service.id() + " steps").isNotEmpty();
      assertThat(service.names().get("de")).as(service.id() + " names").isNotEmpty();
    });
  }

  @Test
  void an_option_that_one_can_choose_changes_the_page() {
    services.values().forEach(service -> service.listCases().forEach(question -> {
      var used = pack.find(CatalogueContent.SERVICE, service.id()).orElseThrow().body()
          .findValues("when").stream().anyMatch(when -> when.has(question.id()));
      assertThat(used).as(service.id() + " asks " + question.id() + " for nothing").isTrue();
    }));
  }

  private static Stream<Text> texts(Service service) {
    return Stream.concat(
        Stream.of(service.title()),
        facts(service).flatMap(fact -> Stream.of(fact.text(), fact.note()).filter(Objects::nonNull)));
  }

  private static Stream<Fact> facts(Service service) {
    return Stream.concat(
        Stream.of(service.answer()),
        Stream.of(service.description(), service.payment(), service.who(), service.first(), service.steps(),
                service.papers(), service.duration(), service.appointment(), service.deadline(), service.validity(),
                service.child(), service.proxy(), service.urgent(), service.remedy(), service.hints())
            .filter(Objects::nonNull)
            .flatMap(List::stream));
  }
}
