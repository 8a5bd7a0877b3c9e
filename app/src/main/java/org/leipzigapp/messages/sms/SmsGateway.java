package org.leipzigapp.messages.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.CannotStart;
import org.leipzigapp.messages.outbox.Channel.Away;
import org.leipzigapp.messages.outbox.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operator's gateway: POST of {@code {"id", "to", "text"}}. The id is the same at every attempt; 2xx means taken,
 * 404 and 410 that the number is gone, 408, 429 and 5xx later, 401 and 403 that it does not let us in, every other
 * answer that this SMS is refused.
 */
@Component
class SmsGateway {

  private static final Duration CONNECT = Duration.ofSeconds(4);

  /** From the first byte to the end of the answer, whatever the other side does. */
  private static final Duration WHOLE = Duration.ofSeconds(8);

  private final String url;
  private final String token;
  private @Nullable HttpClient client;

  SmsGateway(@Value("${leipzigapp.sms.url}") String url, @Value("${leipzigapp.sms.token}") String token) {
    this.url = url.strip();
    this.token = token.strip();
    if (!this.url.isEmpty() && !isAddress(this.url)) {
      throw new CannotStart("LEIPZIGAPP_SMS_URL has to be the address of the gateway, e.g. https://sms.example.org/v1");
    }
    if (!this.token.matches("[\\x21-\\x7e]*")) {
      throw new CannotStart("LEIPZIGAPP_SMS_TOKEN has letters, digits and signs without blanks.");
    }
  }

  private static boolean isAddress(String url) {
    try {
      return url.matches("https?://[^\\s/]+(/\\S*)?") && URI.create(url).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  boolean isKnown() {
    return !url.isEmpty();
  }

  /** @throws Away if it is out of reach, does not answer in time, or does not let us in */
  Outcome send(UUID id, String number, String text) throws Away {
    var request = HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(
            Map.of("id", id.toString(), "to", number, "text", text))));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    CompletableFuture<HttpResponse<Void>> answer =
        client().sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
    try {
      return outcome(answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      String problem = e.getCause() instanceof IOException cause ? cause.getClass().getSimpleName() : "no answer";
      throw new Away("the gateway for SMS is out of reach: " + problem);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Away("the gateway for SMS does not answer");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new Away("the node stops");
    }
  }

  private static Outcome outcome(HttpResponse<?> answer) throws Away {
    int status = answer.statusCode();
    String reason = "gateway " + status;
    return switch (status) {
      case 200, 201, 202, 204 -> new Outcome.Sent();
      case 401, 403, 407 -> throw new Away("the gateway for SMS does not let us in: " + status);
      case 404, 410 -> new Outcome.Gone(reason);
      case 408, 425, 429 -> new Outcome.Later(reason, retryAfter(answer));
      default -> status >= 500 ? new Outcome.Later(reason, retryAfter(answer)) : new Outcome.Refused(reason);
    };
  }

  private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
    return answer.headers().firstValue("Retry-After").map(String::strip).filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value))).orElse(null);
  }

  /** Made with the first SMS. Never goes where an answer sends it. */
  private synchronized HttpClient client() {
    HttpClient present = client;
    if (present == null) {
      present = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
      client = present;
    }
    return present;
  }
}
