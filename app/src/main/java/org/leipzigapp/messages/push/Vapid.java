package org.leipzigapp.messages.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.leipzigapp.CannotStart;
import org.leipzigapp.web.BaseUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says to push services who sends (RFC 8292). One signature is good for all messages to a service for some hours. */
@Component
class Vapid {

  /** The standard allows a day; clocks may differ. */
  private static final Duration VALID = Duration.ofHours(12);

  private static final Duration RENEWED_BEFORE = Duration.ofHours(1);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final VapidKeys keys;
  private final BaseUrl base;
  private final Clock clock;
  private final String contact;

  /** By origin; there are as many as push services. */
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  Vapid(VapidKeys keys, BaseUrl base, Clock clock, @Value("${leipzigapp.push.contact}") String contact) {
    this.keys = keys;
    this.base = base;
    this.clock = clock;
    this.contact = contact.strip();
    if (!this.contact.matches("(?:mailto:[^\\s@]+@[^\\s@]+|https://\\S+)?")) {
      throw new CannotStart("LEIPZIGAPP_PUSH_CONTACT is where push services reach you: mailto:… or https://…");
    }
  }

  private record Token(String header, Instant until) {}

  /** The value of the header Authorization. @param origin e.g. "https://push.example.org" */
  String authorization(String origin) {
    Instant now = clock.instant();
    return tokens.compute(origin, (key, known) ->
        known != null && now.isBefore(known.until().minus(RENEWED_BEFORE))
            && now.isAfter(known.until().minus(VALID.plus(RENEWED_BEFORE)))
            ? known : sign(origin, now.plus(VALID))).header();
  }

  private Token sign(String origin, Instant until) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("aud", origin);
    claims.put("exp", until.getEpochSecond());
    String subject = !contact.isEmpty() ? contact : base.get();
    if (subject.startsWith("mailto:") || subject.startsWith("https:")) {
      claims.put("sub", subject);
    }
    String text = encode(Map.of("typ", "JWT", "alg", "ES256")) + "." + encode(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.get().secret());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      String token = text + "." + BASE64.encodeToString(signature.sign());
      return new Token("vapid t=" + token + ", k=" + keys.get().shown(), until);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has ECDSA", e);
    }
  }

  private static String encode(Map<String, ?> json) {
    return BASE64.encodeToString(JsonMapper.shared().writeValueAsBytes(json));
  }
}
