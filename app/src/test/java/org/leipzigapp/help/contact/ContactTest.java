package org.leipzigapp.help.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who writes to an office follows it on the own device, is told each step, and can write back. */
@NullUnmarked
class ContactTest extends ContactApp {

  @Autowired private ContactMatters matters;

  @Test
  void what_was_sent_stands_in_a_thread_on_the_device_that_sent_it_and_nowhere_else() {
    Phone phone = phone();
    HttpResponse<String> sent = form(phone).with("worte", "Wann kann ich heiraten?").send();
    String thread = thread(sent);

    assertThat(thread).matches("/de/kontakt/[0-9a-f-]{36}");
    Document page = phone.page(Phone.location(sent));
    assertThat(page.text()).contains("angekommen", "Wann kann ich heiraten?", "Standesamt");
    assertThat(page.select(".code-card__code").text()).isNotEmpty();
    assertThat(phone.get(thread).headers().firstValue("Cache-Control")).contains("no-store");
    HttpResponse<String> stranger = phone().get(thread);
    assertThat(stranger.statusCode()).isEqualTo(404);
    assertThat(stranger.body()).doesNotContain("heiraten").contains("auf diesem Gerät nicht bekannt");
    String nobodys = "/de/kontakt/00000000-0000-4000-8000-000000000000";
    assertThat(phone().get(nobodys).statusCode()).isEqualTo(404);
    assertThat(phone().get("/de/kontakt/nichts").statusCode()).isEqualTo(404);
  }

  @Test
  void it_stands_in_the_own_matters_and_every_step_is_promised_as_a_message() {
    Phone phone = phone();
    String thread = write(phone, "Für die Übersicht");
    String cookie = clerk(OFFICE);

    assertThat(phone.page("/de/anliegen").text()).contains("Standesamt", "Angekommen");
    answer(thread, cookie, 1, "Hier ist die Antwort.");
    assertThat(phone.page("/de/anliegen").text()).contains("Beantwortet", "Antwort lesen");
    close(thread, cookie, 2, "solved");
    Phone.location(form(phone, thread).with("worte", "Doch nicht").send());

    assertThat(templates(thread)).containsExactlyInAnyOrder("contact.received", "contact.answered", "contact.done",
        "contact.reopened");
  }

  @Test
  void an_answer_reaches_the_person_who_answers_back_in_the_same_thread() {
    Phone phone = phone();
    String thread = write(phone, "Erste Frage");
    String cookie = clerk(OFFICE);
    assertThat(page(desk(thread), cookie).text()).contains("Erste Frage");

    assertThat(answer(thread, cookie, 1, "Die Antwort").statusCode()).isEqualTo(303);
    assertThat(phone.page(thread).text()).contains("Das Amt hat geantwortet", "Die Antwort")
        .doesNotContain("Kim Muster");
    Phone.location(form(phone, thread).with("worte", "Und noch eine Frage").send());

    assertThat(page(DESK, cookie).text()).contains("Und noch eine Frage");
    assertThat(phone.page(thread).select(".post")).hasSize(3);
    assertThat(audited()).contains("inquiry.read", "inquiry.answered");
  }

  @Test
  void what_is_done_can_be_opened_again_for_28_days_and_not_later() {
    Phone phone = phone();
    String cookie = clerk(OFFICE);
    String early = write(phone, "Früh");
    String late = write(phone, "Spät");
    close(early, cookie, 1, "solved");
    close(late, cookie, 1, "elsewhere");
    assertThat(phone.page(early).text()).contains("Ist erledigt.", "Ist es noch nicht geklärt?");
    assertThat(phone.page(late).text()).contains("nicht die Stadt zuständig");

    clock.forward(Duration.ofDays(28).minusHours(1));
    Phone.Form tooLate = form(phone, late).with("worte", "Jetzt doch");
    Phone.location(form(phone, early).with("worte", "Es ist noch nicht gut").send());
    clock.forward(Duration.ofHours(1));

    cookie = clerk(OFFICE);
    assertThat(page(DESK, cookie).text()).contains("Es ist noch nicht gut", "Wieder geöffnet");
    HttpResponse<String> refused = tooLate.send();
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("nicht mehr weiterschreiben");
    assertThat(phone.page(late).select("main form.form")).isEmpty();
    assertThat(phone.page(late).select("a[href=/de/kontakt?an=" + OFFICE + "]")).isNotEmpty();
  }

  @Test
  void the_same_form_sent_twice_counts_once_and_with_other_words_adds_them() {
    Phone phone = phone();
    Phone.Form form = form(phone).with("worte", "Nur einmal");
    String first = thread(form.send());
    String second = thread(form.send());
    assertThat(second).isEqualTo(first);
    assertThat(phone.page(first).select(".post")).hasSize(1);

    assertThat(thread(form.with("worte", "Nachgereicht").send())).isEqualTo(first);
    assertThat(phone.page(first).select(".post__words").eachText()).containsExactly("Nur einmal", "Nachgereicht");
    assertThat(templates(first)).containsExactly("contact.received");
  }

  @Test
  void the_same_form_sent_many_times_at_once_is_one_message() throws Exception {
    Phone phone = phone();
    Phone.Form form = form(phone).with("worte", "Ungeduldig geklickt");
    try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> answers = clicks.invokeAll(Collections.nCopies(6, form::send));
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(303);
      }
    }
    assertThat(count("contact.post where words = 'Ungeduldig geklickt'")).isOne();
  }

  @Test
  void a_service_asks_which_of_its_offices_and_goes_to_the_responsible_one_if_nobody_knows() {
    Phone phone = phone();
    Document form = phone.page("/de/kontakt?zu=personalausweis");
    assertThat(form.select("h1 ~ .lead").text()).contains("Personalausweis");
    assertThat(form.select("select[name=an] option").size()).isGreaterThan(2);

    thread(form(phone, "/de/kontakt?zu=personalausweis").with("worte", "An irgendwen").send());
    assertThat(database.sql("select department from contact.inquiry where title like '%ersonalausweis%'")
        .query(String.class).list()).contains("buergerbueros");
  }

  @Test
  void of_a_group_of_offices_the_person_reads_its_name_and_not_the_one_of_its_first() {
    Phone phone = phone();
    String undecided = thread(form(phone, "/de/kontakt?zu=reisepass").with("worte", "Egal wo").send());
    assertThat(phone.page(undecided).text()).contains("Liegt bei: Bürgerbüros").doesNotContain("Gohlis-Center");
    assertThat(phone.page("/de/anliegen").text()).contains("Bürgerbüros").doesNotContain("Gohlis-Center");

    String decided = thread(form(phone, "/de/kontakt?zu=reisepass").with("worte", "In Leutzsch")
        .with("an", "buergerbuero-leutzsch").send());
    assertThat(phone.page(decided).text()).contains("Liegt bei: Bürgerbüro Leutzsch");
  }

  @Test
  void without_an_office_the_whole_city_gets_it() {
    Phone phone = phone();
    String thread = thread(form(phone, "/de/kontakt").with("worte", "Wer ist zuständig?").send());

    assertThat(get(desk(thread), clerk(OFFICE)).statusCode()).isEqualTo(403);
    assertThat(get(desk(thread), clerk("*")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?an=gibt-es-nicht", "?zu=../team", "?an=%00", "?zu=<script>", "?an=" + "&zu="})
  void what_is_no_office_and_no_service_is_a_message_to_the_city(String absurd) {
    HttpResponse<String> form = phone().get("/de/kontakt" + absurd.replace("<", "%3C").replace(">", "%3E"));

    assertThat(form.statusCode()).isIn(200, 400);
    assertThat(form.body()).doesNotContain("<script>alert", "href=\"../team");
  }

  @Test
  void whatever_is_wrong_with_a_form_what_was_typed_comes_back() {
    Phone phone = phone();
    String words = "Mein langer & <b>mühsamer</b> Text";
    assertComesBack(phone.form("/de/kontakt?an=" + OFFICE).with("worte", words).send(), 422, "sehr schnell");
    assertComesBack(form(phone).with("worte", words).with("siegel", "x").send(), 422, "nicht vollständig");
    assertComesBack(form(phone).with("worte", words).with("webseite", "http://spam").send(), 422, "verstecktes Feld");
    assertComesBack(form(phone).with("worte", words).with("email", "ich@").send(), 422, "E-Mail-Adresse");
    Phone.Form old = form(phone).with("worte", words);
    clock.forward(Duration.ofDays(2));
    assertComesBack(old.send(), 422, "länger als einen Tag");
    Document empty = Jsoup.parse(form(phone).with("worte", " ").with("email", "a@example.org").send().body());
    assertThat(empty.select("#email").val()).isEqualTo("a@example.org");
    assertThat(empty.select(".field-problem").eachAttr("id")).containsExactly("worte-problem");
  }

  private static void assertComesBack(HttpResponse<String> answer, int status, String why) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(why, "Mein langer &amp; &lt;b&gt;mühsamer").doesNotContain("<b>mühsamer");
  }

  @Test
  void markup_steering_characters_and_length_are_harmless_on_both_sides() {
    Phone phone = phone();
    String thread = write(phone, "<script>alert(1)</script>\u0007\u001b[31m ${7*7} 🎉 ä\u0308\r\nzweite Zeile");
    String cookie = clerk(OFFICE);

    for (String body : new String[] {phone.get(thread).body(), get(desk(thread), cookie).body()}) {
      assertThat(body).contains("&lt;script&gt;", "${7*7}", "🎉", "\nzweite Zeile")
          .doesNotContain("<script>alert", "\u0007", "\u001b");
    }
    HttpResponse<String> tooLong = form(phone).with("worte", "x".repeat(5001)).send();
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(form(phone).with("worte", "x".repeat(2_000_000)).send().statusCode()).isEqualTo(422);
  }

  @Test
  void an_address_is_asked_for_confirmation_and_not_kept_here() {
    Phone phone = phone();
    String thread = thread(form(phone).with("worte", "Mit Adresse").with("email", "frieda@example.org").send());

    assertThat(database.sql("select state from messages.subscription where owner = :id").param("id", id(thread))
        .query(String.class).list()).containsExactly("PENDING");
    assertThat(count("contact.post where words like '%frieda@%'")).isZero();
  }

  @Test
  void after_180_days_words_and_names_are_gone_and_the_count_stays() {
    Phone phone = phone();
    String thread = write(phone, "Ich wohne in der Musterstraße");
    answer(thread, clerk(OFFICE), 1, "Liebe Frieda");
    clock.forward(ContactMatters.KEPT.minusHours(1));
    assertThat(matters.eraseBefore(clock.instant().minus(matters.keptFor()))).isEmpty();
    clock.forward(Duration.ofHours(2));

    assertThat(matters.eraseBefore(clock.instant().minus(matters.keptFor()))).contains(id(thread));

    assertThat(count("contact.post where words like '%Musterstraße%' or words like '%Frieda%'")).isZero();
    assertThat(count("contact.post where member_name is not null and inquiry = '" + id(thread) + "'")).isZero();
    assertThat(count("contact.inquiry where department = '" + OFFICE + "' and id = '" + id(thread) + "'")).isOne();
  }

  @Test
  void who_deletes_a_message_finds_it_gone_and_staff_see_that_it_was_taken_back() {
    Phone phone = phone();
    String thread = write(phone, "Doch lieber nicht");
    String cookie = clerk(OFFICE);
    matters.erase(id(thread));

    assertThat(phone.get(thread).body()).doesNotContain("Doch lieber nicht").contains("gelöscht");
    assertThat(page(desk(thread), cookie).text()).contains("Von der Person gelöscht").doesNotContain("lieber nicht");
    assertThat(answer(thread, cookie, 2, "Hallo?").statusCode()).isEqualTo(409);
    assertThat(page(DESK, cookie).text()).doesNotContain("lieber nicht");
  }

  @Test
  void what_is_kept_can_be_taken_along() {
    Phone phone = phone();
    String thread = write(phone, "Zum Mitnehmen");

    assertThat(matters.export(id(thread)).toString()).contains("Zum Mitnehmen", "Standesamt", "open");
  }

  @Test
  void another_site_cannot_send_in_a_persons_name() {
    assertThat(postFromElsewhere("/de/kontakt", "worte=x").statusCode()).isEqualTo(403);
  }

  @Test
  void offices_services_and_help_lead_to_the_form() {
    assertThat(page("/de/aemter/" + OFFICE, null).select("a[href=/de/kontakt?an=" + OFFICE + "]")).isNotEmpty();
    assertThat(page("/de/services/personalausweis", null).select("a[href=/de/kontakt?zu=personalausweis]"))
        .isNotEmpty();
    assertThat(page("/de/hilfe", null).select("a[href=/de/kontakt]")).isNotEmpty();
  }

  private List<String> templates(String thread) {
    return database.sql("select template from messages.message where matter = :id").param("id", id(thread))
        .query(String.class).list();
  }

  private Set<String> audited() {
    return Set.copyOf(database.sql("select action from staff.audit").query(String.class).list());
  }

}
