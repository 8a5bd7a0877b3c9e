package org.leipzigapp.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.MatterSource;
import org.leipzigapp.content.Reading;

/** A feature whose removing takes until it is told to go on. */
final class SlowFeature implements MatterSource {

  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch goOn = new CountDownLatch(1);
  final AtomicInteger times = new AtomicInteger();

  @Override
  public List<UUID> eraseBefore(Instant time) {
    times.incrementAndGet();
    begun.countDown();
    try {
      assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of(UUID.randomUUID());
  }

  @Override
  public String kind() {
    return "slow";
  }

  @Override
  public List<Matter> list(Collection<UUID> ids, Reading reading) {
    return List.of();
  }

  @Override
  public Map<String, Object> export(UUID id) {
    return Map.of();
  }

  @Override
  public void erase(UUID id) {}

  @Override
  public Duration keptFor() {
    return Duration.ofDays(1);
  }
}
