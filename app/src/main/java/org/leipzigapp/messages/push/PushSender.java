package org.leipzigapp.messages.push;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.outbox.Outcome;
import org.leipzigapp.messages.outbox.Outgoing;
import org.springframework.stereotype.Component;

/** Hands one message to its push service. */
@Component
class PushSender {

  private static final Duration CONNECT = Duration.ofSeconds(4);

  /** From the first byte to the end of the answer, whatever the other side does. */
  private static final Duration WHOLE = Duration.ofSeconds(8);

  /** How long a service keeps it for a device that is switched off: over a long weekend. The inbox has it anyway. */
  private static final Duration KEPT = Duration.ofDays(3);

  /** Lengths of messages are multiples of this. */
  private static final int STEP = 512;

  private final Vapid vapid;
  private final Clock clock;
  private final PushRests rests = new PushRests();
  private volatile @Nullable HttpClient client;

  PushSender(Vapid vapid, Clock clock) {
    this.vapid = vapid;
    this.clock = clock;
  }

  Outcome send(Outgoing outgoing, PushTarget target) {
    String origin = PushServices.origin(target.endpoint());
    Duration rest = rests.left(origin);
    if (rest != null) {
      return new Outcome.Postponed(rest);
    }
    Outcome outcome = exchange(request(outgoing, target, origin), target.endpoint().getHost());
    if (outcome instanceof Outcome.Later(String reason, Duration asked)) {
      rests.begin(origin, asked);
    }
    return outcome;
  }

  private HttpRequest request(Outgoing outgoing, PushTarget target, String origin) {
    byte[] body = Encryption.encrypt(PushWords.of(outgoing), STEP, target.key(), target.auth());
    URI endpoint = target.endpoint();
    return HttpRequest.newBuilder(endpoint)
        .version("https".equals(endpoint.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .header("Authorization", vapid.authorization(origin))
        .header("Content-Type", "application/octet-stream")
        .header("Content-Encoding", "aes128gcm")
        .header("TTL", String.valueOf(KEPT.toSeconds()))
        .header("Topic", PushWords.topic(outgoing))
        // a telephone that saves its battery is woken for what is urgent only
        .header("Urgency", outgoing.urgent() ? "high" : "normal")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private Outcome exchange(HttpRequest request, String host) {
    CompletableFuture<HttpResponse<Void>> answer =
        client().sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      HttpResponse<Void> told = answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
      return PushAnswers.of(host, told.statusCode(), told.headers().firstValue("Retry-After").orElse(null),
          clock.instant());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return new Outcome.Later(host + " " + cause.getClass().getSimpleName(), null);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Outcome.Later(host + " did not answer", null);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Outcome.Later("the node stops", null);
    }
  }

  /** Made with the first message. Never goes where an answer sends it. */
  private HttpClient client() {
    HttpClient present = client;
    if (present == null) {
      synchronized (this) {
        present = client;
        if (present == null) {
          present = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
          client = present;
        }
      }
    }
    return present;
  }
}
