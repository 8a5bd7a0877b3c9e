package org.leipzigapp.messages.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leipzigapp.Packs;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.outbox.Outgoing;
import org.leipzigapp.messages.templates.Letter;
import org.leipzigapp.web.BaseUrl;
import org.leipzigapp.web.Texts;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;

/** What fits into an SMS and what it costs. */
class SmsWordsTest {

  private final SmsWords words = new SmsWords(base(), new Texts(Packs.folder("leipzig"), Set.of("de", "en")));

  private static BaseUrl base() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.getEnvironment().getPropertySources().addFirst(
          new MapPropertySource("test", Map.of("leipzigapp.base-url", "https://app.example.org")));
      context.register(PropertySourcesPlaceholderConfigurer.class, BaseUrl.class);
      context.refresh();
      return context.getBean(BaseUrl.class);
    }
  }

  private String of(String subject, @Nullable String path, @Nullable String stop) {
    var letter = new Letter(Reading.of("de"), subject, List.of("Mehr"), path == null ? null : "Lesen", path, true);
    return words.of(new Outgoing(UUID.randomUUID(), "k", "+4915112345678", letter, List.of(), List.of(), stop, false));
  }

  @Test
  void a_question_is_its_subject_and_nothing_else() {
    assertThat(of("271828 ist Ihr Code", null, null)).isEqualTo("271828 ist Ihr Code");
  }

  @Test
  void links_stand_whole_on_lines_of_their_own() {
    assertThat(of("Neues", "/anliegen", "/de/x").lines())
        .containsExactly("Neues", "https://app.example.org/de/anliegen",
            "Keine SMS mehr: https://app.example.org/de/x");
  }

  @Test
  void a_link_that_is_too_long_leads_to_the_inbox() {
    assertThat(of("Neues", "/a".repeat(100), null)).isEqualTo("Neues\nhttps://app.example.org/de/mitteilungen");
  }

  @Test
  void signs_that_make_an_sms_twice_as_dear_are_written_plainly_and_umlauts_stay() {
    assertThat(of("„Größe“ – 5\u00a0€ …", null, null)).isEqualTo("\"Größe\" - 5 € ...");
  }

  @Test
  void a_long_subject_is_cut_between_two_characters_as_people_see_them() {
    String family = "👨‍👩‍👧‍👦";
    for (int before = 130; before <= 157; before++) {
      String cut = of("a".repeat(before) + family.repeat(9), null, null);
      assertThat(cut).hasSizeLessThanOrEqualTo(160).endsWith("...");
      assertThat(cut.substring(before, cut.length() - 3).replace(family, "")).as("after %d", before).isEmpty();
    }
    assertThat(of("a".repeat(160), null, null)).isEqualTo("a".repeat(160));
    assertThat(of("a".repeat(161), null, null)).isEqualTo("a".repeat(157) + "...");
  }
}
