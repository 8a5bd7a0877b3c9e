package org.leipzigapp.messages.push;

import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where messages of a device go, and for whom they are encrypted.
 *
 * @param auth 16 bytes that only the device and we know
 */
record PushTarget(URI endpoint, ECPublicKey key, byte[] auth) {

  private static final int AUTH_BYTES = 16;
  private static final int LONGEST_FIELD = 1_000;

  /** From the JSON of a browser's {@code PushSubscription}; empty if anything of it is not as it has to be. */
  static Optional<PushTarget> parse(String json, PushServices services) {
    try {
      JsonNode node = JsonMapper.shared().readTree(json);
      Optional<URI> endpoint = services.parse(text(node.path("endpoint")));
      Optional<ECPublicKey> key = P256.decode(bytes(node.at("/keys/p256dh")));
      byte[] auth = bytes(node.at("/keys/auth"));
      return endpoint.isEmpty() || key.isEmpty() || auth.length != AUTH_BYTES ? Optional.empty()
          : Optional.of(new PushTarget(endpoint.get(), key.get(), auth));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same again, with nothing else that the browser sent. */
  String json() {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return JsonMapper.shared().writeValueAsString(Map.of("endpoint", endpoint.toString(), "keys", Map.of(
        "p256dh", base64.encodeToString(P256.encode(key)), "auth", base64.encodeToString(auth))));
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.asString() : "";
  }

  /** Browsers leave the padding away, some libraries do not. */
  private static byte[] bytes(JsonNode node) {
    String text = text(node);
    return text.length() > LONGEST_FIELD ? new byte[0] : Base64.getUrlDecoder().decode(text);
  }
}
