package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages to an office: how many a second, and how much memory it takes when many send large files at once. */
final class ContactLoad implements Measure {

  private static final int FILE_BYTES = 10 * 1024 * 1024;
  /** As many as the app takes in at once, and several times that. */
  private static final int TAKEN_AT_ONCE = 8;
  private static final int FILES = 40;
  private static final int CROWD = 32;
  private static final int MESSAGES = 1_000;
  private static final int ROUNDS = 3;
  private static final int WORKERS = 8;
  /** A form that was filled in faster is taken for a machine's. */
  private static final int SECONDS_TO_FILL_IN = 3;

  private static final String FORM = "/de/kontakt";
  private static final String BOUNDARY = "----of-the-benchmarks-7f3a";
  private static final Pattern SEAL = Pattern.compile("name=\"siegel\" value=\"([^\"]+)\"");

  @Override
  public String name() {
    return "contact";
  }

  @Override
  public int seconds() {
    return 90;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    Map<String, String> settings = Map.of("LEIPZIGAPP_CONTACT_PER_HOUR", "1000000");
    try (App app = App.runOn(place, place.directory("contact"), settings)) {
      send(app.port(), MESSAGES);
      double[] rates = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        rates[i] = send(app.port(), MESSAGES);
      }
      figures.add(name(), "messages without files, %d senders".formatted(WORKERS), Median.of(rates), "/s", null);
      upload(app, figures);
    } catch (ExecutionException e) {
      throw new CannotMeasure(String.valueOf(e.getCause()));
    }
  }

  private void upload(App app, Figures figures) throws IOException, InterruptedException, ExecutionException {
    byte[] file = file();
    figures.add(name(), "memory before any file", app.residentMegabytes(), "MB", null);
    try (var memory = Peak.of(app)) {
      List<String> seals = seals(app.port(), FILES);
      long begin = System.nanoTime();
      int taken = all(FILES, TAKEN_AT_ONCE, number -> post(app.port(), seals.get(number), number, file));
      double seconds = (System.nanoTime() - begin) / 1e9;
      require(taken == FILES, "%d of %d files were taken".formatted(taken, FILES));
      figures.add(name(), "files of 10 MB taken in, %d at once".formatted(TAKEN_AT_ONCE), FILES * 10 / seconds, "MB/s",
          null);
      List<String> more = seals(app.port(), CROWD);
      taken = all(CROWD, CROWD, number -> post(app.port(), more.get(number), FILES + number, file));
      require(taken >= TAKEN_AT_ONCE, "only %d files were taken".formatted(taken));
      figures.add(name(), "memory at most, %d files of 10 MB at once".formatted(CROWD), memory.megabytes(), "MB",
          Figure.Target.atMost(400));
    }
    figures.add(name(), "memory afterwards", app.residentMegabytes(), "MB", null);
  }

  /** @return messages a second */
  private static double send(int port, int count) throws IOException, InterruptedException, ExecutionException {
    List<String> seals = seals(port, count);
    long begin = System.nanoTime();
    int taken = all(count, WORKERS, number -> post(port, seals.get(number), number, new byte[0]));
    require(taken == count, "%d of %d messages were taken".formatted(taken, count));
    return count / ((System.nanoTime() - begin) / 1e9);
  }

  private interface Call {
    boolean isTaken(int number) throws IOException;
  }

  /** @return how many were taken */
  private static int all(int count, int atOnce, Call call) throws InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    Callable<Integer> worker = () -> {
      int taken = 0;
      for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
        taken += call.isTaken(number) ? 1 : 0;
      }
      return taken;
    };
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      int taken = 0;
      for (Future<Integer> one : threads.invokeAll(Collections.nCopies(atOnce, worker))) {
        taken += one.get();
      }
      return taken;
    }
  }

  /** Seals of forms that were open long enough. */
  private static List<String> seals(int port, int count) throws IOException, InterruptedException {
    List<String> seals = new ArrayList<>();
    try (Connection connection = Connection.open(port)) {
      for (int i = 0; i < count; i++) {
        Connection.Answer answer = connection.get(FORM);
        byte[] page = answer.isGzipped() ? Gzip.unpack(answer.body()) : answer.body();
        Matcher seal = SEAL.matcher(new String(page, StandardCharsets.UTF_8));
        require(seal.find(), "the form looks otherwise than expected");
        seals.add(seal.group(1));
      }
    }
    TimeUnit.SECONDS.sleep(SECONDS_TO_FILL_IN);
    return seals;
  }

  /** Everybody sends from a network of their own. @return whether it was taken; if not, the app was too busy for it */
  private static boolean post(int port, String seal, int number, byte[] file) throws IOException {
    String network = "198.18.%d.%d".formatted(number / 250, number % 250 + 1);
    String fields = field("siegel", seal) + field("worte", "Wann haben Sie geöffnet? " + number) + field("email", "")
        + field("webseite", "");
    String head = file.length == 0 ? fields : fields + "--" + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"dateien\"; filename=\"Antrag.pdf\"\r\n\r\n";
    try (Connection connection = Connection.open(port)) {
      int status = connection.post(FORM, "X-Forwarded-For: " + network + "\r\n",
          "multipart/form-data; boundary=" + BOUNDARY, head.getBytes(StandardCharsets.UTF_8), file,
          ((file.length == 0 ? "" : "\r\n") + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8)).status();
      require(status == 303 || status == 422 && file.length > 0, "a message is answered with " + status);
      return status == 303;
    }
  }

  private static String field(String name, String value) {
    return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  /** Begins as a PDF does; the rest cannot be compressed. */
  private static byte[] file() {
    byte[] file = new byte[FILE_BYTES];
    new Random(7).nextBytes(file);
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, file, 0, head.length);
    return file;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new CannotMeasure(otherwise);
    }
  }
}
