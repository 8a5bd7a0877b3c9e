package org.leipzigapp.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The most memory that the app had in RAM while this was open; looked at twenty times a second. */
final class Peak implements AutoCloseable {

  private final App app;
  private final Thread watching;
  private volatile double most;

  private Peak(App app) throws IOException {
    this.app = app;
    most = app.residentMegabytes();
    watching = Thread.ofPlatform().daemon().name("peak").start(this::watch);
  }

  static Peak of(App app) throws IOException {
    return new Peak(app);
  }

  double megabytes() {
    return most;
  }

  @Override
  public void close() throws InterruptedException {
    watching.interrupt();
    watching.join();
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        most = Math.max(most, app.residentMegabytes());
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      // the app or the measure is over
    }
  }
}
