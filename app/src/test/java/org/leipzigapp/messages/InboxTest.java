package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.cases.Visitor;

/** The page of a device: what it was told, where else it wants to be told, and about what. */
@Timeout(120)
class InboxTest extends MessagesApp {

  @Test
  void a_device_adds_chooses_reads_and_removes() {
    Visitor person = visitor();
    assertThat(person.page("/de/mitteilungen").text()).contains("noch keine Mitteilungen");
    assertThat(person.secret()).as("looking makes no cookie").isNull();
    assertThat(person.post("/de/mitteilungen/email", "email", "kein@").statusCode()).isEqualTo(422);
    assertThat(Visitor.location(person.post("/de/mitteilungen/email", "email", "device@bücher.example")))
        .startsWith("/de/mitteilungen?fertig=email");
    assertThat(person.page("/de/mitteilungen").text()).contains("device@bücher.example", "wartet auf Ihre Bestätigung");

    UUID device = owner("device@xn--bcher-kva.example");
    UUID matter = UUID.randomUUID();
    followed.give(matter, device);
    promise(new Message("in-" + matter, matter, "secret.told", Map.of("name", "<b>Frieda</b>"),
        List.of(new Message.Attachment("Termin.ics", "text/calendar", "BEGIN".getBytes())), "/anliegen"));
    Document page = person.page("/de/mitteilungen");
    assertThat(page.select(".matter--your_turn").text()).contains("Neu", "Heimliches für <b>Frieda</b>");
    assertThat(page.select(".matter b")).isEmpty();
    assertThat(person.page("/de/mitteilungen").select(".matter--your_turn")).as("read").isEmpty();
    String attachment = page.select("a[href*=anhang]").attr("href");
    HttpResponse<String> file = person.get(attachment);
    assertThat(file.body()).isEqualTo("BEGIN");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
    assertThat(visitor().get(attachment).statusCode()).as("others").isEqualTo(404);

    person.post("/de/mitteilungen/wahl", "secret.email", "ja", "ruhe", "ja", "von", "21:00", "bis", "06:30");
    Document chosen = person.page("/de/mitteilungen");
    assertThat(chosen.select("[name=probe.email]").hasAttr("checked")).isFalse();
    assertThat(chosen.select("[name=secret.email]").hasAttr("checked")).isTrue();
    assertThat(chosen.select("[name=von]").val()).isEqualTo("21:00");
    assertThat(person.post("/de/mitteilungen/wahl", "ruhe", "ja", "von", "25:00").statusCode()).isEqualTo(422);

    String remove = chosen.select("form[action$=entfernen]").attr("action");
    assertThat(visitor().post(remove).statusCode()).as("others").isEqualTo(404);
    assertThat(person.post(remove).statusCode()).isEqualTo(303);
    assertThat(person.page("/de/mitteilungen").text()).doesNotContain("device@bücher.example");
  }
}
