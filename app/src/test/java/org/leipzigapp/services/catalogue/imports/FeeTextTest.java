package org.leipzigapp.services.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>10,50 Euro</p>|cents=1050",
        "<p>ab 1.234,50 €</p>|from_cents=123450",
        "15 bis 20 Euro|from_cents=1500, to_cents=2000",
        "Gebührenfrei|cents=0",
        "Es fallen keine Gebühren an.|cents=0",
        "12 Euro pro Person|cents=1200, per={de=pro Person}",
        "Ersatz: 42,60 Euro|cents=4260, label={de=Ersatz}",
        "50 Euro (Minderjährige)|cents=5000, label={de=Minderjährige}",
        "<p>Nachdruck:</p><ul><li>10 Euro</li></ul>|cents=1000, label={de=Nachdruck}",
      })
  void a_clean_amount_is_a_fee(String html, String expected) {
    FeeText text = fees(html);

    assertThat(text.fees()).hasSize(1);
    assertThat(text.fees().getFirst()).hasToString("{" + expected + ", source=import}");
    assertThat(text.texts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>etwa 300 Euro</p>",
        "In der Regel 120 €",
        "bis 100 Euro",
        "<p>800 Euro</p><p>Dazu kommen die Gebühren für das Anmelden.</p>",
        "<p>100 Euro</p><p>Wer wenig Geld hat, ist befreit.</p>",
        "<p>46 Euro (ab 24 Jahren) oder 27,60 Euro (bis 24 Jahre)</p>",
        "<p>Online-Zahlung möglich</p><p>Neufahrzeug: ab 20 Euro</p><p>vor Ort</p><p>Neufahrzeug: ab 30 Euro</p>",
        "ab 40 Euro (mit Ausnahmen bis zu 250 Euro)",
        "9999999 Euro",
      })
  void a_doubtful_amount_stays_a_text(String html) {
    FeeText text = fees(html);

    assertThat(text.fees()).isEmpty();
    assertThat(text.texts()).isEqualTo(PlainText.of(html).texts());
  }

  @Test
  void a_heading_counts_only_in_its_own_list_item() {
    FeeText text =
        fees("<ul><li>Schule:<br>Personen: 102 Euro<br>Firmen: 153 Euro</li><li>Zweigstelle: 84 Euro</li></ul>");

    assertThat(text.fees()).extracting(fee -> String.valueOf(((Map<?, ?>) fee).get("label")))
        .containsExactly("{de=Schule: Personen}", "{de=Schule: Firmen}", "{de=Zweigstelle}");
  }

  @Test
  void how_to_pay_stands_beside_the_amounts() {
    FeeText text = fees("<p>13 Euro</p><p>Bitte zahlen Sie vor Ort.</p>");

    assertThat(text.fees()).hasSize(1);
    assertThat(text.texts()).isEqualTo(List.of("Bitte zahlen Sie vor Ort."));
  }

  private static FeeText fees(String html) {
    return FeeText.of(PlainText.of(html).lines());
  }
}
