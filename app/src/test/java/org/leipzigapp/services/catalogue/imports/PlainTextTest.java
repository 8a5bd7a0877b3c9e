package org.leipzigapp.services.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @Test
  void paragraphs_breaks_and_list_items_become_lines() {
    PlainText text = PlainText.of("<p>Erster <strong>Satz</strong>.<br>Zweiter.</p><ul><li>eins</li>\n <li>zwei</li>"
        + "</ul>\nDritter\n\nVierter");

    assertThat(text.texts()).containsExactly("Erster Satz.", "Zweiter.", "eins", "zwei", "Dritter", "Vierter");
    assertThat(text.lines()).extracting(PlainText.Line::item).containsExactly(0, 0, 1, 2, 0, 0);
  }

  @Test
  void what_cannot_be_seen_is_gone() {
    PlainText text = PlainText.of("<p>\u200bA&nbsp;&amp;\u00a0B\u0000</p><script>x()</script>"
        + "<p onclick='x()'>C</p><iframe src='https://x.example'>y</iframe><svg><text>z</text></svg>");

    assertThat(text.texts()).containsExactly("A & B", "C");
  }

  @Test
  void ten_thousand_nested_elements_are_no_trouble() {
    assertThat(PlainText.of("<div><b>".repeat(10_000) + "Tief").texts()).containsExactly("Tief");
  }

  @Test
  void links_are_kept_with_their_words() {
    assertThat(PlainText.of("<p>Siehe <a href=' https://x.example/a '>das <b>Blatt</b></a>.</p>").links())
        .containsExactly(new PlainText.Link("das Blatt", "https://x.example/a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sie brauchen einen Termin. Bringen Sie ihn mit.|Sie brauchen einen Termin.",
        "Der Antrag kostet z. B. nach Nr. 3 nichts. Er ist da.|Der Antrag kostet z. B. nach Nr. 3 nichts.",
        "Ab dem 1. Januar gilt das neue Recht. Es ist neu.|Ab dem 1. Januar gilt das neue Recht.",
        "ohne Ende|ohne Ende",
      })
  void the_first_sentence_ends_where_a_reader_ends_it(String text, String first) {
    assertThat(PlainText.firstSentence(text)).isEqualTo(first);
  }

  @Test
  void a_list_item_is_no_answer_out_of_its_list() {
    PlainText list = PlainText.of("<p>Ihr Titel erlischt, wenn:</p><ul><li>Sie ausreisen und nicht wiederkommen.</li>"
        + "<li>die Frist um ist.</li></ul><p>Das ist ein ganzer Satz danach.</p>");

    assertThat(list.findFirstSentence()).isEmpty();
    assertThat(list.beginning(75))
        .isEqualTo("Ihr Titel erlischt, wenn: Sie ausreisen und nicht wiederkommen. …");
  }
}
