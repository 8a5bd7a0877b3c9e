package org.leipzigapp.cases.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people copy from paper by hand. */
class CodeTest {

  private static final String ALPHABET = Code.ALPHABET;
  private static final Random RANDOM = new Random(4);

  /** The check is linear: what matters is the place, the right character and the wrong one; all of them are tried. */
  @Test
  void every_single_wrong_character_is_noticed() {
    for (int place = 0; place < Code.LENGTH; place++) {
      for (char right : ALPHABET.toCharArray()) {
        String code = with(place, right);
        for (char wrong : ALPHABET.toCharArray()) {
          String typed = code.substring(0, place) + wrong + code.substring(place + 1);
          assertThat(Code.read(typed).isPresent()).as("%s for %s", typed, code).isEqualTo(wrong == right);
        }
      }
    }
  }

  @Test
  void every_swap_of_two_characters_is_noticed() {
    for (int first = 0; first < Code.LENGTH; first++) {
      for (int second = first + 1; second < Code.LENGTH; second++) {
        for (char a : ALPHABET.toCharArray()) {
          for (char b : ALPHABET.toCharArray()) {
            String code = with(first, a, second, b);
            var typed = new StringBuilder(code);
            typed.setCharAt(first, b);
            typed.setCharAt(second, a);
            assertThat(Code.read(typed.toString()).isPresent()).as("%s for %s", typed, code).isEqualTo(a == b);
          }
        }
      }
    }
  }

  @Test
  void a_missing_or_doubled_character_is_noticed() {
    for (int i = 0; i < 200; i++) {
      String code = Code.random().characters();
      int place = RANDOM.nextInt(Code.LENGTH);
      assertThat(Code.read(code.substring(0, place) + code.substring(place + 1))).isEmpty();
      assertThat(Code.read(code.substring(0, place) + code.charAt(place) + code.substring(place))).isEmpty();
    }
  }

  @Test
  void case_groups_and_look_alikes_do_not_matter() {
    for (int i = 0; i < 500; i++) {
      Code code = Code.random();
      String sloppy = code.grouped().toLowerCase(Locale.ROOT).replace("-", i % 2 == 0 ? " " : " – ")
          .replace('0', 'o').replace('1', i % 3 == 0 ? 'l' : 'I').replace('2', 'z').replace('5', 'S')
          .replace('8', 'B').replace('v', 'u');
      assertThat(Code.read("  " + sloppy + "\n")).as(sloppy).contains(code);
    }
  }

  @Test
  void a_code_cannot_be_guessed_and_no_two_are_alike() {
    double bits = (Code.LENGTH - 1) * Math.log(ALPHABET.length()) / Math.log(2);
    assertThat(bits).isGreaterThan(50);
    Set<Code> codes = new HashSet<>();
    var seen = new HashSet<Character>();
    for (int i = 0; i < 20_000; i++) {
      Code code = Code.random();
      codes.add(code);
      for (char c : code.characters().toCharArray()) {
        seen.add(c);
      }
    }
    assertThat(codes).hasSize(20_000);
    assertThat(seen).hasSize(ALPHABET.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "----", "000", "K7M2-9QXR-4TC\u00c4",
      "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00", "<script>alert", "000000000000 000000000000", "'; drop table x"})
  void what_is_no_code_is_none(String typed) {
    assertThat(Code.read(typed)).isEmpty();
  }

  @Test
  void endless_input_is_not_looked_at() {
    assertThat(Code.read(" ".repeat(1_000_000) + Code.random().characters())).isEmpty();
  }

  /** A whole code with a character at a place; the last place is reached by choosing the others. */
  private static String with(int place, char c) {
    while (true) {
      int[] digits = random();
      digits[place] = ALPHABET.indexOf(c);
      String code = Code.ofDigits(digits).characters();
      if (code.charAt(place) == c) {
        return code;
      }
    }
  }

  private static String with(int first, char a, int second, char b) {
    while (true) {
      int[] digits = random();
      digits[first] = ALPHABET.indexOf(a);
      digits[second] = ALPHABET.indexOf(b);
      String code = Code.ofDigits(digits).characters();
      if (code.charAt(first) == a && code.charAt(second) == b) {
        return code;
      }
    }
  }

  private static int[] random() {
    return RANDOM.ints(Code.LENGTH, 0, ALPHABET.length()).toArray();
  }
}
