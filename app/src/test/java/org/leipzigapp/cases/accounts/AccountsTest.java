package org.leipzigapp.cases.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.leipzigapp.cases.Visitor;
import org.leipzigapp.cases.devices.OwnDevice;
import org.leipzigapp.passkeys.SoftPasskey;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An account for who wants one: the same matters on all devices that came in. */
@NullUnmarked
class AccountsTest extends AccountsApp {

  @Autowired private OwnDevice followers;
  @Autowired private Accounts accounts;

  @Test
  void a_passkey_makes_an_account_and_nothing_else_is_asked() {
    Visitor anna = visitor();
    JsonNode question = JsonMapper.shared().readTree(question(anna, PASSKEYS));
    assertThat(anna.secret()).isNull();
    assertThat(question.path("authenticatorSelection").path("residentKey").asString()).isEqualTo("required");
    assertThat(question.path("authenticatorSelection").path("userVerification").asString()).isEqualTo("required");
    assertThat(question.path("attestation").asString()).isEqualTo("none");
    assertThat(question.path("user").path("name").asString()).startsWith("Meine Anliegen (seit ");
    assertThat(JsonMapper.shared().readTree(question(anna, PASSKEYS)).path("user").path("id"))
        .isNotEqualTo(question.path("user").path("id"));

    HttpResponse<String> answer = keep(anna, new SoftPasskey());
    assertThat(to(answer)).isEqualTo("/de/anliegen/konto?hinweis=konto");
    assertThat(anna.page(to(answer)).select("main").text()).contains("Sie haben nur einen Passkey", "Codes");
    assertThat(anna.page("/de/anliegen").select(".account").text()).contains("gehört zu Ihrem Konto");
  }

  @Test
  void devices_that_come_in_share_what_they_had_and_what_comes_later() {
    Visitor phone = visitor();
    Opened early = open(phone, "Frage vom Handy");
    SoftPasskey passkey = makePasskey(phone);
    Visitor laptop = visitor();
    Opened own = open(laptop, "Frage vom Laptop");

    assertThat(to(signIn(laptop, passkey))).isEqualTo("/de/anliegen?hinweis=angemeldet");
    Opened later = open(laptop, "Noch eine");
    Opened last = open(phone, "Und noch eine");
    for (Visitor each : List.of(phone, laptop)) {
      assertThat(each.page("/de/anliegen").select(".matter__title").eachText()).containsExactlyInAnyOrder(
          "Frage vom Handy", "Frage vom Laptop", "Noch eine", "Und noch eine");
      assertThat(List.of(early, own, later, last)).allMatch(matter -> has(each, matter));
    }
    assertThat(has(visitor(), early)).isFalse();
  }

  @Test
  void what_comes_by_a_code_or_a_move_comes_to_all_devices_of_the_account() {
    Visitor other = visitor();
    Opened byCode = open(other, "Mit Code");
    Visitor phone = visitor();
    SoftPasskey passkey = makePasskey(phone);
    Visitor laptop = visitor();
    signIn(laptop, passkey);

    phone.post("/de/anliegen/code", "code", byCode.code());
    assertThat(has(laptop, byCode)).isTrue();
    Opened moved = open(other, "Mit Umzug");
    laptop.post("/de/anliegen/umzug/" + way(other));
    assertThat(has(phone, moved)).isTrue();
    Visitor third = visitor();
    third.post("/de/anliegen/umzug/" + way(phone));
    assertThat(has(third, moved)).isTrue();
    assertThat(third.get(ACCOUNT).statusCode()).isEqualTo(303);
  }

  @Test
  void messages_of_a_matter_go_to_all_devices_of_the_account() {
    Visitor phone = visitor();
    Opened opened = open(phone, "Frage");
    UUID first = followers.listDevices(opened.matter()).iterator().next();
    SoftPasskey passkey = makePasskey(phone);
    Visitor laptop = visitor();
    signIn(laptop, passkey);

    Set<UUID> devices = followers.listDevices(opened.matter());
    assertThat(devices).hasSize(2).contains(first);
    assertThat(followers.listDevices(List.of(opened.matter()))).containsEntry(opened.matter(), devices);
    assertThat(devices).allSatisfy(device ->
        assertThat(followers.listMatters(device)).containsExactly(opened.matter()));
  }

  @Test
  void forgetting_signs_out_and_leaves_nothing_on_the_device_and_all_in_the_account() {
    Visitor phone = visitor();
    SoftPasskey passkey = makePasskey(phone);
    Visitor shared = visitor();
    signIn(shared, passkey);
    Opened opened = open(shared, "Frage");
    String secret = shared.secret();
    assertThat(shared.page("/de/anliegen/vergessen").select("main").text()).contains("mit Ihrem Passkey");

    shared.post("/de/anliegen/vergessen");
    assertThat(shared.secret()).isNull();
    assertThat(has(shared, opened)).isFalse();
    assertThat(has(visitor().withSecret(secret), opened)).isFalse();
    assertThat(visitor().withSecret(secret).get(ACCOUNT).statusCode()).isEqualTo(303);
    assertThat(has(phone, opened)).isTrue();
    signIn(shared, passkey);
    assertThat(has(shared, opened)).isTrue();
  }

  @Test
  void the_cookie_from_before_opens_nothing_and_a_way_from_before_is_closed() {
    Visitor planted = visitor();
    open(planted, "Köder");
    String known = planted.secret();
    String way = way(planted);
    Visitor anna = visitor();
    SoftPasskey passkey = makePasskey(anna);
    Opened opened = open(anna, "Geheim");

    signIn(planted, passkey);
    assertThat(planted.secret()).isNotEqualTo(known);
    assertThat(has(planted, opened)).isTrue();
    assertThat(has(visitor().withSecret(known), opened)).isFalse();
    assertThat(visitor().get("/de/anliegen/umzug/" + way).statusCode()).isEqualTo(404);
  }

  @Test
  void a_deleted_account_leaves_its_matters_on_this_device_alone() {
    Visitor phone = visitor();
    SoftPasskey passkey = makePasskey(phone);
    Visitor laptop = visitor();
    signIn(laptop, passkey);
    Opened opened = open(laptop, "Frage");
    assertThat(phone.page(ACCOUNT + "/loeschen").select("main").text()).contains("bleiben auf diesem Gerät");
    assertThat(has(laptop, opened)).isTrue();

    assertThat(Visitor.location(phone.post(ACCOUNT + "/loeschen"))).isEqualTo("/de/anliegen?hinweis=konto-geloescht");
    assertThat(has(phone, opened)).isTrue();
    assertThat(has(laptop, opened)).isFalse();
    assertThat(signIn(laptop, passkey).statusCode()).isEqualTo(401);
    assertThat(phone.get(ACCOUNT).statusCode()).isEqualTo(303);
    laptop.post("/de/anliegen/code", "code", opened.code());
    assertThat(has(laptop, opened)).isTrue();
    assertThat(phone.post(ACCOUNT + "/loeschen").statusCode()).isEqualTo(303);
  }

  @Test
  void a_second_passkey_opens_the_same_account_and_a_removed_one_nothing() {
    Visitor phone = visitor();
    Opened opened = open(phone, "Frage");
    SoftPasskey first = makePasskey(phone);
    SoftPasskey second = new SoftPasskey();
    JsonNode present = JsonMapper.shared().readTree(question(phone, PASSKEYS)).path("excludeCredentials").get(0);
    assertThat(present.path("id").asString()).isEqualTo(Base64.getUrlEncoder().withoutPadding()
        .encodeToString(first.id()));
    assertThat(present.path("transports").toString()).isEqualTo("[\"internal\"]");
    assertThat(to(keep(phone, second))).endsWith("hinweis=passkey");
    Document page = phone.page(ACCOUNT);
    assertThat(page.select("main").text()).doesNotContain("nur einen Passkey");
    String id = page.select("input[name=id]").first().val();

    assertThat(Visitor.location(phone.post(PASSKEYS + "/entfernen", "id", id))).endsWith("hinweis=entfernt");
    assertThat(signIn(visitor(), first).statusCode()).isEqualTo(401);
    Visitor laptop = visitor();
    signIn(laptop, second);
    assertThat(has(laptop, opened)).isTrue();
  }

  @Test
  void the_only_passkey_and_those_of_others_are_not_removed() {
    Visitor anna = visitor();
    SoftPasskey annas = makePasskey(anna);
    Visitor ben = visitor();
    makePasskey(ben);
    SoftPasskey bens = makePasskey(ben);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(annas.id());

    for (String removed : List.of(id, "", "x", "ä\u0000", "A".repeat(5000))) {
      assertThat(ben.post(PASSKEYS + "/entfernen", "id", removed).statusCode()).isIn(303, 400);
    }
    assertThat(Visitor.location(anna.post(PASSKEYS + "/entfernen", "id", id))).endsWith("hinweis=letzter");
    assertThat(visitor().post(PASSKEYS + "/entfernen", "id", id).statusCode()).isEqualTo(303);
    assertThat(signIn(visitor(), annas).statusCode()).isEqualTo(200);
    assertThat(signIn(visitor(), bens).statusCode()).isEqualTo(200);
  }

  @Test
  void a_lost_device_is_signed_out_from_another() {
    Visitor lost = visitor();
    SoftPasskey passkey = makePasskey(lost);
    Opened opened = open(lost, "Frage");
    Visitor laptop = visitor();
    signIn(laptop, passkey);
    assertThat(laptop.page(ACCOUNT).select("main").text()).contains("2 Geräte");

    laptop.post(ACCOUNT + "/andere");
    assertThat(has(lost, opened)).isFalse();
    assertThat(has(laptop, opened)).isTrue();
    assertThat(visitor().post(ACCOUNT + "/andere").statusCode()).isEqualTo(303);
  }

  @Test
  void an_account_has_no_more_than_ten_passkeys() {
    Visitor anna = visitor();
    for (int i = 0; i < Account.MOST_PASSKEYS; i++) {
      makePasskey(anna);
    }
    assertThat(keep(anna, new SoftPasskey()).statusCode()).isEqualTo(400);
    assertThat(anna.page(ACCOUNT).select("[data-account-create]")).isEmpty();
  }

  @Test
  void a_device_that_changes_accounts_leaves_the_first_one_what_it_has() {
    Visitor shared = visitor();
    SoftPasskey annas = makePasskey(shared);
    Opened annasMatter = open(shared, "Von Anna");
    Visitor ben = visitor();
    SoftPasskey bens = makePasskey(ben);

    signIn(shared, bens);
    assertThat(has(shared, annasMatter)).isFalse();
    assertThat(has(ben, annasMatter)).isFalse();
    Visitor again = visitor();
    signIn(again, annas);
    assertThat(has(again, annasMatter)).isTrue();
  }

  @Test
  void the_account_is_taken_along_and_goes_when_all_is_deleted() {
    Visitor anna = visitor();
    SoftPasskey passkey = makePasskey(anna);
    Opened opened = open(anna, "Frage");
    JsonNode file = JsonMapper.shared().readTree(anna.get("/de/anliegen/mitnehmen.json").body());
    assertThat(file.path("account").path("devices").asInt()).isEqualTo(1);
    assertThat(file.path("account").path("passkeys").size()).isEqualTo(1);
    assertThat(anna.page("/de/anliegen/mitnehmen").select("main").text()).contains("Ihr Konto", "Passkey");
    assertThat(anna.page("/de/anliegen/loeschen").select("main").text()).contains("Auch Ihr Konto");

    anna.post("/de/anliegen/loeschen");
    assertThat(has(anna, opened)).isFalse();
    assertThat(signIn(visitor(), passkey).statusCode()).isEqualTo(401);
    assertThat(count("account_holding where matter = '" + opened.matter() + "'")).isZero();
  }

  @Test
  void accounts_go_that_nobody_uses_and_that_have_nothing() {
    clock.forward(Duration.ofDays(1));
    Visitor gone = visitor();
    SoftPasskey idle = makePasskey(gone);
    gone.post("/de/anliegen/vergessen");
    Visitor owner = visitor();
    SoftPasskey keeping = makePasskey(owner);
    Opened kept = open(owner, "Bleibt");
    owner.post("/de/anliegen/vergessen");
    Visitor present = visitor();
    makePasskey(present);
    clock.forward(OwnDevice.KEPT.minusDays(1));
    present.get("/de/anliegen");
    assertThat(accounts.removeUnused(now().minus(OwnDevice.KEPT))).isZero();
    clock.forward(Duration.ofDays(2));

    assertThat(accounts.removeUnused(now().minus(OwnDevice.KEPT))).isEqualTo(1);
    assertThat(signIn(visitor(), idle).statusCode()).isEqualTo(401);
    assertThat(present.get(ACCOUNT).statusCode()).isEqualTo(200);
    Visitor again = visitor();
    signIn(again, keeping);
    assertThat(has(again, kept)).isTrue();
  }

  @Test
  void the_page_says_what_it_needs_and_where_there_is_another_way() {
    Document page = visitor().page("/de/anliegen");
    assertThat(page.select("noscript").text()).contains("JavaScript", "Auf ein anderes Gerät bringen");
    assertThat(page.select("[data-account-known]").hasAttr("hidden")).isTrue();
    assertThat(page.select("[data-account-unknown]").text()).contains("keine Passkeys");
    assertThat(visitor().page("/en/anliegen").select(".account").text()).contains("no password");
    assertThat(Visitor.location(visitor().get(ACCOUNT))).isEqualTo("/de/anliegen#konto");
    assertThat(Visitor.location(visitor().get(ACCOUNT + "/loeschen"))).isEqualTo("/de/anliegen#konto");
  }

  private static String way(Visitor from) {
    return Jsoup.parse(from.post("/de/anliegen/umzug").body()).select(".code-card__code").text();
  }
}
