package org.leipzigapp.help.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leipzigapp.help.contact.files.Clamd;
import org.leipzigapp.help.contact.files.Samples;
import org.leipzigapp.help.contact.files.WaitingFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Files that are sent along: what may come in, who gets them, and that none does harm. */
@NullUnmarked
class AttachmentsTest extends ContactApp {

  private static final Clamd CLAMD = Clamd.start();

  @Autowired private WaitingFiles waiting;
  @Value("${leipzigapp.data}") private Path data;

  @DynamicPropertySource
  static void scanner(DynamicPropertyRegistry registry) {
    registry.add("leipzigapp.clamav.host", () -> "127.0.0.1");
    registry.add("leipzigapp.clamav.port", CLAMD::port);
  }

  @AfterAll
  static void stop() throws IOException {
    CLAMD.close();
  }

  @AfterEach
  void nothing_stays_on_the_disk() throws IOException {
    CLAMD.setSilent(false);
    // they leave right after the answer
    Instant longest = Instant.now().plusSeconds(10);
    while (countUploads() > 0 && Instant.now().isBefore(longest)) {
      Thread.onSpinWait();
    }
    assertThat(countUploads()).isZero();
  }

  private long countUploads() throws IOException {
    try (Stream<Path> remains = Files.list(data.resolve("uploads"))) {
      return remains.count();
    }
  }

  @Test
  void a_file_arrives_byte_by_byte_and_can_only_be_saved() {
    Phone phone = phone();
    byte[] photo = Arrays.copyOf(Samples.jpeg(), 3_000_000);
    new Random(7).nextBytes(photo);
    System.arraycopy(Samples.jpeg(), 0, photo, 0, 200);
    String thread = thread(form(phone).with("worte", "Mit Foto").with("../Mein <Foto>.exe", photo).send());

    String link = phone.page(thread).select(".post__files a").attr("href");
    HttpResponse<byte[]> file = phone.download(link);
    assertThat(file.body()).isEqualTo(photo);
    assertThat(file.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment").contains("Mein_Foto.jpg");
    assertThat(file.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(phone().download(link).statusCode()).isEqualTo(404);
  }

  @Test
  void staff_of_the_office_can_save_it_and_others_cannot() {
    Phone phone = phone();
    String thread = thread(form(phone).with("worte", "Mit PDF").with("Antrag.pdf", Samples.pdf()).send());
    String cookie = clerk(OFFICE);
    String link = page(desk(thread), cookie).select(".post__files a").attr("href");

    assertThat(get(link, cookie).statusCode()).isEqualTo(200);
    assertThat(get(link, clerk(OTHER)).statusCode()).isEqualTo(403);
    assertThat(get(link, null).statusCode()).isEqualTo(303);
    assertThat(database.sql("select count(*) from staff.audit where action = 'inquiry.file' and subject = :subject")
        .param("subject", "inquiry/" + id(thread)).query(Integer.class).single()).isEqualTo(1);
    String elsewhere = thread(form(phone).with("worte", "Andere").send());
    assertThat(phone.download(link.replace("/team/anfragen/" + id(thread), elsewhere)).statusCode()).isEqualTo(404);
  }

  @Test
  void what_may_not_come_in_is_named_and_the_text_stays() {
    Phone phone = phone();
    HttpResponse<String> back = form(phone).with("worte", "Mein Text bleibt")
        .with("gut.png", Samples.png())
        .with("seite.png", "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
        .with("makro.docx", Samples.docxWithMacros())
        .with("riesig.pdf", Arrays.copyOf(Samples.pdf(), 10 * 1024 * 1024 + 1))
        .with("virus.txt", Samples.EICAR.getBytes(StandardCharsets.US_ASCII))
        .send();

    assertThat(back.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(back.body()).select("#dateien-problem").text()).contains(
        "seite.png: Diese Art", "makro.docx: Diese Art", "riesig.pdf: Diese Datei ist größer",
        "virus.txt: In dieser Datei steckt Schadsoftware").doesNotContain("gut.png");
    assertThat(back.body()).contains("Mein Text bleibt").doesNotContain("<script>alert");
    assertThat(count("contact.file where name = 'gut.png'")).isZero();
  }

  @Test
  void five_files_fit_and_a_sixth_does_not() {
    Phone phone = phone();
    Phone.Form form = form(phone).with("worte", "Viele");
    for (int i = 1; i <= 5; i++) {
      form.with("foto" + i + ".png", Samples.png());
    }
    assertThat(phone.page(thread(form.send())).select(".post__files li")).hasSize(5);
    Phone.Form more = form(phone).with("worte", "Zu viele");
    for (int i = 1; i <= 6; i++) {
      more.with("foto" + i + ".png", Samples.png());
    }
    HttpResponse<String> back = more.send();
    assertThat(back.statusCode()).isEqualTo(422);
    assertThat(back.body()).contains("Höchstens 5 Dateien", "Zu viele");
  }

  @Test
  void exactly_ten_megabytes_fit() {
    Phone phone = phone();
    byte[] large = Arrays.copyOf(Samples.pdf(), 10 * 1024 * 1024);
    String thread = thread(form(phone).with("worte", "Groß").with("groß.pdf", large).send());

    assertThat(phone.download(phone.page(thread).select(".post__files a").attr("href")).body()).isEqualTo(large);
  }

  @Test
  void while_the_scanner_is_away_files_wait_and_nobody_can_open_them() {
    CLAMD.setSilent(true);
    Phone phone = phone();
    String thread = thread(form(phone).with("worte", "Wartet").with("wartet.png", Samples.png()).send());
    String cookie = clerk(OFFICE);
    assertThat(page(desk(thread), cookie).select(".post__files").text()).contains("wird noch");
    assertThat(page(desk(thread), cookie).select(".post__files a")).isEmpty();
    String file = database.sql("select id::text from contact.file where inquiry = :id").param("id", id(thread))
        .query(String.class).single();
    assertThat(get(desk(thread) + "/datei/" + file, cookie).statusCode()).isEqualTo(404);

    assertThat(waiting.scanAll()).isZero();
    CLAMD.setSilent(false);
    assertThat(waiting.scanAll()).isEqualTo(1);
    assertThat(get(desk(thread) + "/datei/" + file, cookie).statusCode()).isEqualTo(200);
  }

  @Test
  void what_the_scanner_finds_later_leaves_at_once() {
    CLAMD.setSilent(true);
    Phone phone = phone();
    String thread = thread(form(phone).with("worte", "Später")
        .with("brief.txt", Samples.EICAR.getBytes(StandardCharsets.US_ASCII)).send());
    CLAMD.setSilent(false);
    waiting.scanAll();

    assertThat(phone.page(thread).select(".post__files").text()).contains("brief.txt", "enthielt Schadsoftware");
    assertThat(count("contact.file_part p join contact.file f on f.id = p.file where f.inquiry = '" + id(thread) + "'"))
        .isZero();
  }

  @Test
  void files_of_a_form_that_is_not_ours_are_not_even_written() {
    HttpResponse<String> back = form(phone()).with("worte", "Fremd").with("siegel", "x")
        .with("foto.png", Samples.png()).send();

    assertThat(back.statusCode()).isEqualTo(422);
    assertThat(back.body()).contains("Fremd", "Bitte wählen Sie Ihre Dateien noch einmal aus");
  }

  @Test
  void who_chose_a_file_and_was_too_fast_is_told_to_choose_it_again() {
    HttpResponse<String> back = phone().form("/de/kontakt").with("worte", "Schnell").with("a.png", Samples.png()).send();

    assertThat(back.body()).contains("sehr schnell", "Bitte wählen Sie Ihre Dateien noch einmal aus")
        .doesNotContain("Nicht alle Dateien");
  }

  @Test
  void broken_bodies_are_no_failure_of_ours() {
    Phone phone = phone();
    for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=x", "application/json", "text/plain"}) {
      assertThat(phone.post("/de/kontakt", type, "--x\r\nContent-Disposition: nonsense\r\n\r\n\u0000".getBytes(
          StandardCharsets.UTF_8)).statusCode()).as(type).isBetween(400, 499);
    }
  }
}
