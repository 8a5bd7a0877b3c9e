package org.leipzigapp.services.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leipzigapp.Packs;

class FeeSummaryTest {

  private static Map<String, Service> services;

  @BeforeAll
  static void leipzig() throws Exception {
    services = Packs.reader().read(Packs.folder("leipzig")).read(CatalogueContent.SERVICE);
  }

  @Test
  void without_an_answer_the_fee_is_a_range() {
    assertThat(fee("personalausweis", Map.of())).isEqualTo(new FeeSummary.Between(2760, 4600));
  }

  @Test
  void an_answer_narrows_the_fee_to_one_amount() {
    assertThat(fee("personalausweis", Map.of("alter", "ab-24")))
        .isInstanceOfSatisfying(FeeSummary.Exactly.class, fee -> assertThat(fee.cents()).isEqualTo(4600));
  }

  @Test
  void fees_on_top_do_not_count_as_the_fee() {
    assertThat(fee("personalausweis", Map.of("alter", "unter-16")))
        .isInstanceOfSatisfying(FeeSummary.Exactly.class, fee -> assertThat(fee.cents()).isEqualTo(2760));
  }

  @Test
  void an_unknown_fee_is_not_called_free() {
    Service without = services.values().stream().filter(service -> service.fees() == null).findFirst().orElseThrow();

    assertThat(FeeSummary.of(without, Answers.NONE)).isEqualTo(new FeeSummary.Unknown());
  }

  @Test
  void what_costs_nothing_is_called_free() {
    assertThat(fee("leipzig-pass", Map.of())).isEqualTo(new FeeSummary.Free());
  }

  @Test
  void answers_to_questions_nobody_asked_are_dropped() {
    var answers = Answers.of(service("personalausweis"), Map.of("alter", "hundert", "wetter", "gut", "anlass",
        "verloren"));

    assertThat(answers.chosen()).containsExactly(Map.entry("anlass", "verloren"));
  }

  @Test
  void money_reads_as_people_write_it() {
    assertThat(Money.format(4600, Locale.GERMAN)).isEqualTo("46\u00a0€");
    assertThat(Money.format(2760, Locale.GERMAN)).isEqualTo("27,60\u00a0€");
    assertThat(Money.format(2760, Locale.ENGLISH)).isEqualTo("€27.60");
  }

  private static FeeSummary fee(String service, Map<String, String> answers) {
    return FeeSummary.of(service(service), Answers.of(service(service), answers));
  }

  private static Service service(String id) {
    return Objects.requireNonNull(services.get(id));
  }
}
