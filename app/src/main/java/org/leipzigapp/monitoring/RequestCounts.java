package org.leipzigapp.monitoring;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** Requests by route and status, and how long they took; since the start of this node. */
@Component
final class RequestCounts {

  /** Upper bounds of the buckets in milliseconds. */
  static final int[] BOUNDS = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000};

  private static final int LOWEST_STATUS = 100;
  private static final int STATUSES = 500;

  private final LongAdder[][] statuses = adders(STATUSES);
  private final LongAdder[][] buckets = adders(BOUNDS.length + 1);
  private final LongAdder[] nanos = row(Route.values().length);

  void count(Route route, int status, long took) {
    statuses[route.ordinal()][Math.clamp(status - LOWEST_STATUS, 0, STATUSES - 1)].increment();
    buckets[route.ordinal()][bucket(took)].increment();
    nanos[route.ordinal()].add(took);
  }

  void write(PrometheusText text) {
    text.describe("leipzigapp_requests_total", "counter", "Answered requests");
    for (Route route : Route.values()) {
      for (int i = 0; i < STATUSES; i++) {
        long count = statuses[route.ordinal()][i].sum();
        if (count > 0) {
          String labels = "route=\"" + route.label() + "\",status=\"" + (i + LOWEST_STATUS) + "\"";
          text.sample("leipzigapp_requests_total", labels, count);
        }
      }
    }
    text.describe("leipzigapp_request_seconds", "histogram", "Time until a request was answered");
    for (Route route : Route.values()) {
      writeTimes(text, route);
    }
  }

  private void writeTimes(PrometheusText text, Route route) {
    String label = "route=\"" + route.label() + "\"";
    long sum = 0;
    for (int i = 0; i <= BOUNDS.length; i++) {
      sum += buckets[route.ordinal()][i].sum();
      String bound = i < BOUNDS.length ? String.valueOf(BOUNDS[i] / 1000.0) : "+Inf";
      text.sample("leipzigapp_request_seconds_bucket", label + ",le=\"" + bound + "\"", sum);
    }
    text.sample("leipzigapp_request_seconds_sum", label,
        nanos[route.ordinal()].sum() / (double) TimeUnit.SECONDS.toNanos(1));
    text.sample("leipzigapp_request_seconds_count", label, sum);
  }

  private static int bucket(long took) {
    for (int i = 0; i < BOUNDS.length; i++) {
      if (took <= TimeUnit.MILLISECONDS.toNanos(BOUNDS[i])) {
        return i;
      }
    }
    return BOUNDS.length;
  }

  private static LongAdder[][] adders(int each) {
    var all = new LongAdder[Route.values().length][];
    for (int i = 0; i < all.length; i++) {
      all[i] = row(each);
    }
    return all;
  }

  private static LongAdder[] row(int count) {
    var row = new LongAdder[count];
    Arrays.setAll(row, i -> new LongAdder());
    return row;
  }
}
