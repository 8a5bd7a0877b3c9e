package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads and processes do. */
public final class Waiting {

  /** Far more than anything needs; who waits this long has found a defect. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final long LOOK_EVERY_NANOS = 2_000_000;

  private Waiting() {}

  public static void await(BooleanSupplier reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime() - end).as("it happens in the end").isNegative();
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }
}
