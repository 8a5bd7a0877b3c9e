package org.leipzigapp.messages.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.CannotStart;

/** Which numbers an SMS may go to. */
class PhoneNumbersTest {

  private final PhoneNumbers phones = new PhoneNumbers("DE");

  @ParameterizedTest
  @ValueSource(strings = {"01512 3456789", "+49 1512 3456789", "0049 1512-3456789", "(01512) 345 67 89", "015123456789",
      "01512/3456789", " +49 (0) 1512 3456789 ", "＋49 1512 3456789", "٠١٥١٢٣٤٥٦٧٨٩", "01512\u00a03456789"})
  void a_mobile_number_is_one_however_it_is_typed(String typed) {
    assertThat(phones.parse(typed)).contains("+4915123456789");
  }

  @ParameterizedTest
  @CsvSource({"premium, 0900 1234567", "shared cost, 0180 5 123456", "votes, 0137 7123456", "free, 0800 1234567",
      "personal, 0700 12345678", "pager, 0168 1234567", "information, 11833", "emergency, 112",
      "landline, 0341 1230", "landline, +49 341 123-0", "satellite, +881 612345678", "international, +979 123456789",
      "another country, +44 7400 123456", "a dear island, +1 876 555 1234", "too short, 0151 123",
      "too long, 0151 12345678901234"})
  void whoever_would_earn_or_not_understand_gets_no_sms(String why, String typed) {
    assertThat(phones.parse(typed)).as(why).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0", "abc", "0151CALLNOW", "01512 3456789;ext=5", "tel:+4915123456789",
      "01512 3456789 <script>", "01512 3456789\n0900", "+4915123456789,+49900123456", "++4915123456789", "+",
      "01512 3456789x7", "01512 3456789 #5", "\u0000\u0000\u0000\u0000", "😀😀😀😀😀", "-------------",
      "99999999999999999999999999999999999999", "+000000000000000"})
  void anything_else_is_none(String typed) {
    assertThat(phones.parse(typed)).isEmpty();
  }

  @Test
  void an_endless_number_is_none() {
    assertThat(phones.parse("1".repeat(100_000))).isEmpty();
  }

  @Test
  void a_city_may_take_numbers_of_other_countries_too() {
    var more = new PhoneNumbers(" DE, AT PL ");
    assertThat(more.parse("+48 512 345 678")).contains("+48512345678");
    assertThat(more.parse("+43 664 1234567")).contains("+436641234567");
    assertThat(more.parse("01512 3456789")).as("the first is where numbers without a code belong")
        .contains("+4915123456789");
    assertThat(more.parse("+44 7400 123456")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Germany", "de", "+49", "DE;AT", "XX"})
  void countries_that_are_none_are_told_at_the_start(String countries) {
    assertThatThrownBy(() -> new PhoneNumbers(countries)).isInstanceOf(CannotStart.class)
        .hasMessageContaining("LEIPZIGAPP_SMS_COUNTRIES");
  }

  @Test
  void people_read_it_with_blanks_and_staff_read_its_ends() {
    assertThat(PhoneNumbers.shown("+4915123456789")).isEqualTo("+49 1512 3456789");
    assertThat(PhoneNumbers.mask("+4915123456789")).isEqualTo("+49…89");
  }
}
