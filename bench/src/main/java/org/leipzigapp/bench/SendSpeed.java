package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many messages leave one node a second, from the promise to the other side's answer and its note. */
final class SendSpeed implements Measure {

  private static final int MESSAGES = 100_000;
  private static final int WARM_UP_SECONDS = 6;
  private static final int SECONDS = 15;
  private static final int MOST_SECONDS_TO_BEGIN = 30;
  private static final int KEYS = 100;

  private final String channel;
  private final double target;

  private SendSpeed(String channel, double target) {
    this.channel = channel;
    this.target = target;
  }

  static SendSpeed ofPushes() {
    return new SendSpeed("PUSH", 500);
  }

  static SendSpeed ofMails() {
    return new SendSpeed("EMAIL", 200);
  }

  @Override
  public String name() {
    return channel.equals("PUSH") ? "push" : "mail";
  }

  @Override
  public int seconds() {
    return 60;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    boolean push = channel.equals("PUSH");
    Path data = place.directory("outbox");
    try (Sink sink = push ? Sink.ofPushes() : Sink.ofMails();
        App app = App.runOn(place, data, push ? pushTo(sink) : mailTo(sink));
        Outbox outbox = Outbox.of(data)) {
      outbox.fill(MESSAGES, channel, push ? subscriptions(sink) : List.of("person{n}@example.org"));
      awaitFirst(sink);
      TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
      long begin = System.nanoTime();
      long before = outbox.sent();
      TimeUnit.SECONDS.sleep(SECONDS);
      long sent = outbox.sent() - before;
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (sink.odd() > 0 || outbox.sent() > sink.taken() || sink.taken() >= MESSAGES) {
        throw new CannotMeasure("%d sent, %d taken, %d of them odd".formatted(outbox.sent(), sink.taken(), sink.odd()));
      }
      String what = push ? "encrypted pushes" : "mails";
      figures.add(name(), "%s of %,d that wait, sent and noted".formatted(what, MESSAGES),
          sent / seconds, "/s", Figure.Target.atLeast(target));
      figures.add(name(), "memory of the app meanwhile", app.residentMegabytes(), "MB", null);
    } catch (SQLException e) {
      throw new CannotMeasure(String.valueOf(e.getMessage()));
    }
  }

  private static void awaitFirst(Sink sink) throws InterruptedException {
    long begin = System.nanoTime();
    while (sink.taken() == 0) {
      if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(MOST_SECONDS_TO_BEGIN)) {
        throw new CannotMeasure("nothing was sent");
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static Map<String, String> pushTo(Sink sink) {
    return Map.of("LEIPZIGAPP_PUSH_SERVICES", "127.0.0.1:" + sink.port());
  }

  private static Map<String, String> mailTo(Sink sink) {
    return Map.of("LEIPZIGAPP_MAIL_HOST", "127.0.0.1", "LEIPZIGAPP_MAIL_PORT", String.valueOf(sink.port()),
        "LEIPZIGAPP_MAIL_TLS", "none", "LEIPZIGAPP_MAIL_FROM", "app@example.org");
  }

  /** Browsers, some of which have the same keys: whoever sends does the same work for each. */
  private static List<String> subscriptions(Sink sink) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
      List<String> subscriptions = new ArrayList<>();
      for (int i = 0; i < KEYS; i++) {
        var point = ((ECPublicKey) generator.generateKeyPair().getPublic()).getW();
        byte[] key = ByteBuffer.allocate(65).put((byte) 4).put(fixed(point.getAffineX().toByteArray()))
            .put(fixed(point.getAffineY().toByteArray())).array();
        subscriptions.add("{\"endpoint\":\"http://127.0.0.1:%d/{n}\",\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
            .formatted(sink.port(), base64.encodeToString(key), base64.encodeToString(Arrays.copyOf(key, 16))));
      }
      return subscriptions;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }

  private static byte[] fixed(byte[] number) {
    byte[] bytes = new byte[32];
    int length = Math.min(32, number.length);
    System.arraycopy(number, number.length - length, bytes, 32 - length, length);
    return bytes;
  }
}
