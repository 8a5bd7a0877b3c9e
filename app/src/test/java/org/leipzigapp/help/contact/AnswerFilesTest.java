package org.leipzigapp.help.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.leipzigapp.help.contact.files.Clamd;
import org.leipzigapp.help.contact.files.Samples;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Files that an office sends along with its answer: the same checks as for the person's. */
@NullUnmarked
class AnswerFilesTest extends ContactApp {

  private static final Clamd CLAMD = Clamd.start();

  @DynamicPropertySource
  static void scanner(DynamicPropertyRegistry registry) {
    registry.add("leipzigapp.clamav.host", () -> "127.0.0.1");
    registry.add("leipzigapp.clamav.port", CLAMD::port);
  }

  @AfterAll
  static void stop() throws IOException {
    CLAMD.close();
  }

  @Test
  void an_answer_brings_its_files_to_the_person_and_to_nobody_else() {
    Phone phone = phone();
    String thread = write(phone, "Bitte das Formular");
    assertThat(answer(thread, clerk(OFFICE), 1, "Hier ist es.", "Formular Ehe.pdf", Samples.pdf()).statusCode())
        .isEqualTo(303);

    Document page = phone.page(thread);
    assertThat(page.select(".post").last().select(".post__files").text()).contains("Formular Ehe.pdf");
    String link = page.select(".post__files a").attr("href");
    assertThat(phone.download(link).body()).isEqualTo(Samples.pdf());
    assertThat(phone.download(link).headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    assertThat(phone().download(link).statusCode()).isEqualTo(404);
    assertThat(page(desk(thread), clerk(OFFICE)).select(".post__files a")).hasSize(1);
  }

  @Test
  void files_of_an_answer_are_looked_into_as_those_of_the_person() {
    String thread = write(phone(), "Frage");
    String cookie = clerk(OFFICE);
    for (byte[] bad : List.of(Samples.docxWithMacros(), Arrays.copyOf(Samples.pdf(), 10 * 1024 * 1024 + 1),
        Samples.EICAR.getBytes(StandardCharsets.US_ASCII))) {
      HttpResponse<String> back = answer(thread, cookie, 1, "Meine lange Antwort", "anlage.docx", bad);
      assertThat(back.statusCode()).isEqualTo(422);
      assertThat(back.body())
          .contains("Meine lange Antwort", "anlage.docx", "Bitte wählen Sie Ihre Dateien noch einmal");
    }
    assertThat(count("contact.post where inquiry = '" + id(thread) + "'")).isOne();
    assertThat(count("contact.file where inquiry = '" + id(thread) + "'")).isZero();
  }

  @Test
  void an_answer_with_another_file_is_no_second_click() {
    String thread = write(phone(), "Frage");
    String cookie = clerk(OFFICE);
    answer(thread, cookie, 1, "Anbei", "eins.pdf", Samples.pdf());
    assertThat(answer(thread, cookie, 1, "Anbei", "eins.pdf", Samples.pdf()).statusCode()).isEqualTo(303);
    HttpResponse<String> other = answer(thread, cookie, 1, "Anbei", "zwei.pdf", Samples.pdf());

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("Bitte wählen Sie Ihre Dateien noch einmal");
    assertThat(count("contact.file where inquiry = '" + id(thread) + "'")).isOne();
  }
}
