package org.leipzigapp.help.contact;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.leipzigapp.care.CareApp;
import org.leipzigapp.staff.Role;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole app, with people who write and staff who answer. */
abstract class ContactApp extends CareApp {

  static final String OFFICE = "standesamt";
  static final String OTHER = "ordnungsamt";
  static final String DESK = "/team/anfragen";

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void limits(DynamicPropertyRegistry registry) {
    registry.add("leipzigapp.contact.per-hour", () -> 1000);
  }

  Phone phone() {
    return new Phone(port);
  }

  String clerk(String... offices) {
    return signIn(Set.of(Role.CLERK), Set.of(offices));
  }

  /** The form about an office, open for some seconds. */
  Phone.Form form(Phone phone) {
    return form(phone, "/de/kontakt?an=" + OFFICE);
  }

  Phone.Form form(Phone phone, String path) {
    Phone.Form form = phone.form(path);
    clock.forward(Duration.ofSeconds(5));
    return form;
  }

  /** @return the path of the thread */
  String write(Phone phone, String words) {
    return thread(form(phone).with("worte", words).send());
  }

  static String thread(HttpResponse<String> answer) {
    return Phone.location(answer).replaceAll("[?#].*", "");
  }

  static UUID id(String thread) {
    return UUID.fromString(thread.substring(thread.lastIndexOf('/') + 1));
  }

  static String desk(String thread) {
    return DESK + "/" + id(thread);
  }

  /** @param seen the newest post that was seen */
  HttpResponse<String> answer(String thread, String cookie, int seen, String words) {
    return post(desk(thread) + "/antwort", cookie, Map.of("gesehen", "" + seen, "worte", words));
  }

  /** An answer as a browser sends it, with a file. */
  HttpResponse<String> answer(String thread, String cookie, int seen, String words, String file, byte[] bytes) {
    Phone desk = new Phone(port, cookie);
    return desk.form(desk(thread)).with("gesehen", "" + seen).with("worte", words).with(file, bytes).send();
  }

  HttpResponse<String> close(String thread, String cookie, int seen, String why) {
    return post(desk(thread) + "/erledigt", cookie,
        Map.of("gesehen", "" + seen, "grund", why, "worte", "Ist erledigt."));
  }

  int count(String from) {
    return Objects.requireNonNull(
        database.sql("select count(*) from " + from).query(Integer.class).single());
  }
}
