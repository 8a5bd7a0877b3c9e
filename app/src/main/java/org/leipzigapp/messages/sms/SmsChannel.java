package org.leipzigapp.messages.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.CannotStart;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Outcome;
import org.leipzigapp.messages.outbox.Outgoing;
import org.leipzigapp.messages.templates.Letter;
import org.leipzigapp.web.BaseUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * SMS through a gateway: POST of {@code {"id", "to", "text"}}. The id is the same at every attempt; 2xx means taken,
 * 404 and 410 that the number is gone, 429 and 5xx later, every other answer that this one is refused.
 */
@Component
class SmsChannel implements Channel {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int LONGEST = 300;

  private final String url;
  private final String token;
  private final BaseUrl base;
  private volatile @Nullable HttpClient client;

  SmsChannel(@Value("${leipzigapp.sms.url}") String url, @Value("${leipzigapp.sms.token}") String token,
      BaseUrl base) {
    this.url = url.strip();
    this.token = token.strip();
    this.base = base;
    if (!this.url.isEmpty() && !this.url.matches("https?://[^\\s/]+(/\\S*)?")) {
      throw new CannotStart("LEIPZIGAPP_SMS_URL has to be the address of the gateway, e.g. https://sms.example.org/v1");
    }
  }

  @Override
  public Kind kind() {
    return Kind.SMS;
  }

  @Override
  public boolean isReady() {
    return !url.isEmpty();
  }

  @Override
  public Map<UUID, Outcome> send(List<Outgoing> batch) throws Away {
    long end = System.nanoTime() + PATIENCE.toNanos();
    var outcomes = new LinkedHashMap<UUID, Outcome>();
    for (Outgoing outgoing : batch) {
      if (System.nanoTime() - end > 0) {
        break;
      }
      try {
        outcomes.put(outgoing.id(), send(outgoing));
      } catch (IOException e) {
        if (outcomes.isEmpty()) {
          throw new Away("the gateway for SMS is out of reach: " + e.getClass().getSimpleName());
        }
        break;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return outcomes;
  }

  private Outcome send(Outgoing outgoing) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url))
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of(
            "id", outgoing.id().toString(), "to", outgoing.target(), "text", text(outgoing.letter())))));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<Void> answer = client().send(request.build(), HttpResponse.BodyHandlers.discarding());
    String reason = "gateway " + answer.statusCode();
    return switch (answer.statusCode()) {
      case 404, 410 -> new Outcome.Gone(reason);
      case 429 -> new Outcome.Later(reason, retryAfter(answer));
      case 200, 201, 202, 204 -> new Outcome.Sent();

      default -> answer.statusCode() >= 500
          ? new Outcome.Later(reason, retryAfter(answer)) : new Outcome.Refused(reason);
    };
  }

  private String text(Letter letter) {
    String path = letter.path();
    String link = path == null ? "" : " " + base.link("/" + letter.reading().tag() + path);
    String subject = letter.subject();
    return subject.substring(0, Math.min(subject.length(), LONGEST)) + link;
  }

  private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
    return answer.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value))).orElse(null);
  }

  /** Made with the first SMS. */
  private HttpClient client() {
    HttpClient present = client;
    if (present == null) {
      present = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
      client = present;
    }
    return present;
  }
}
