package org.leipzigapp.cases.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.leipzigapp.cases.CasesApp;
import org.leipzigapp.cases.Visitor;
import org.leipzigapp.passkeys.SoftPasskey;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What people do with accounts, without a browser. */
abstract class AccountsApp extends CasesApp {

  static final int PASSKEYS_PER_HOUR = 30;

  static final String ACCOUNT = "/de/anliegen/konto";
  static final String SIGN_IN = ACCOUNT + "/anmelden";
  static final String PASSKEYS = ACCOUNT + "/passkeys";

  @DynamicPropertySource
  static void limits(DynamicPropertyRegistry registry) {
    registry.add("leipzigapp.cases.passkeys-per-hour", () -> PASSKEYS_PER_HOUR);
  }

  /** Makes an account, or one more passkey for the visitor's. */
  static SoftPasskey makePasskey(Visitor visitor) {
    var passkey = new SoftPasskey();
    HttpResponse<String> answer = keep(visitor, passkey);
    assertThat(answer.statusCode()).isEqualTo(200);
    return passkey;
  }

  static HttpResponse<String> keep(Visitor visitor, SoftPasskey passkey) {
    return visitor.postJson(PASSKEYS, passkey.make(question(visitor, PASSKEYS), visitor.origin()));
  }

  static HttpResponse<String> signIn(Visitor visitor, SoftPasskey passkey) {
    return visitor.postJson(SIGN_IN, passkey.sign(question(visitor, SIGN_IN), visitor.origin()));
  }

  static String question(Visitor visitor, String path) {
    HttpResponse<String> question = visitor.postJson(path + "/frage", "{}");
    assertThat(question.statusCode()).isEqualTo(200);
    assertThat(question.headers().firstValue("Cache-Control")).contains("no-store");
    return question.body();
  }

  static String to(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body()).path("to").asString("");
  }
}
