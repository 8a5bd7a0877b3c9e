package org.leipzigapp.services.catalogue.dldb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.Ids;
import org.leipzigapp.services.catalogue.imports.Phone;
import tools.jackson.databind.json.JsonMapper;

/** Telephone numbers, web addresses, opening times, ids and long texts. */
class ValuesTest {

  private final JsonMapper json = new JsonMapper();

  @ParameterizedTest
  @CsvSource({
    "089 233-45141, +49 89 23345141",
    "(089) 233-45141, +49 89 23345141",
    "+49 (0) 89 233 45141, +49 89 23345141",
    "02353/71007, +49 2353 71007",
    "115, 115",
    "116 117, 116 117",
  })
  void a_telephone_number_can_be_dialled(String written, String dialled) {
    assertThat(Phone.find(written).map(Phone::dialled)).contains(dialled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "08923345141", "nach Vereinbarung", "089 233-45141 oder -45142", "+43 1 4000"})
  void an_uncertain_number_is_none(String written) {
    assertThat(Phone.find(written)).isEmpty();
  }

  @Test
  void http_becomes_https_only_where_the_export_uses_the_host_so() {
    var web = new WebLinks();
    web.learn(json.readTree("[\"https://stadt.example/a\", {\"x\": \"<a href='https://im.text.example/b'>\"}]"));

    assertThat(web.find("http://stadt.example/c d")).contains("https://stadt.example/c%20d");
    assertThat(web.find("http://im.text.example")).contains("https://im.text.example");
    assertThat(web.find("HTTPS://neu.example/x")).contains("https://neu.example/x");
    assertThat(web.find("http://fremd.example")).isEmpty();
    assertThat(web.find("javascript:alert(1)")).isEmpty();
    assertThat(web.find("https://x.example/\"><script>")).isEmpty();
    assertThat(web.find("https://x.example/" + "a".repeat(500))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.00-25.00 Uhr", "12:00-08:00", "08:00-12:00, 11:00-13:00", "nach Vereinbarung", "ab 8 Uhr"})
  void one_uncertain_day_makes_the_whole_week_a_hint(String monday) {
    var hours = OpeningHours.of(json.createObjectNode().put("monday", monday).put("friday", "08:00-12:00"));

    assertThat(hours.week()).isEmpty();
    assertThat(hours.hints()).contains("Montag: " + monday, "Freitag: 08:00-12:00");
  }

  @Test
  void ids_stay_if_they_can_and_never_meet() {
    var ids = new Ids();

    assertThat(List.of(ids.give("1063441"), ids.give("../../etc/passwd"), ids.give("Straße 1"), ids.give("strasse-1")))
        .containsExactly("1063441", "etc-passwd", "strasse-1", "strasse-1-2");
    assertThat(ids.give("///")).isEmpty();
    String longest = "a".repeat(200);
    assertThat(List.of(ids.give(longest), ids.give(longest))).doesNotHaveDuplicates().allMatch(id -> id.length() <= 80);
  }

  @Test
  void a_long_text_becomes_facts_of_at_most_4000_letters() {
    String text = "Wort ".repeat(2000).strip();

    List<String> parts = Facts.split(text);

    assertThat(parts).allMatch(part -> part.length() <= 4000);
    assertThat(String.join(" ", parts)).isEqualTo(text);
    assertThat(Facts.split("x".repeat(3999) + "😀")).containsExactly("x".repeat(3999), "😀");
  }

  @Test
  void more_lines_than_facts_are_joined_and_none_is_lost() {
    List<String> lines = IntStream.range(0, 100).mapToObj(i -> "Zeile " + i).toList();

    assertThat(Facts.list(lines)).hasSizeLessThanOrEqualTo(40);
    assertThat(Facts.list(lines).toString()).contains("Zeile 0", "Zeile 99");
    assertThat(Facts.lost(lines)).isZero();
    assertThat(Facts.lost(List.of("x".repeat(170_000)))).isEqualTo(10_000);
  }

  @Test
  void the_most_frequent_text_is_that_of_most() {
    assertThat(Most.of(List.of("", "b", "a", "a", "").stream())).isEqualTo("a");
    assertThat(Optional.of(Most.of(List.of("").stream()))).contains("");
  }
}
