package org.leipzigapp.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measured value.
 *
 * @param measure the {@link Measure} that it stems from
 * @param unit "ms", "s", "%", "kB" (1,000 bytes), "MB" (1,048,576 bytes), "/s" or "MB/s"
 * @param target null for what is only told
 */
record Figure(String measure, String name, double value, String unit, @Nullable Target target) {

  /** The bound that a value must keep. */
  record Target(boolean atLeast, double bound) {

    static Target atMost(double bound) {
      return new Target(false, bound);
    }

    static Target atLeast(double bound) {
      return new Target(true, bound);
    }

    boolean isMet(double value) {
      return atLeast ? value >= bound : value <= bound;
    }
  }

  boolean isMissed() {
    return target != null && !target.isMet(value);
  }

  String shownValue() {
    return shown(value);
  }

  /** As "≤ 15 ms"; empty without a target. */
  String shownTarget() {
    return target == null ? "" : (target.atLeast() ? "≥ " : "≤ ") + shown(target.bound());
  }

  /** "ok", "missed", or empty without a target. */
  String outcome() {
    return target == null ? "" : isMissed() ? "missed" : "ok";
  }

  private String shown(double number) {
    String format = number >= 100 || number == Math.rint(number) ? "%,.0f %s" : number >= 10 ? "%.1f %s" : "%.2f %s";
    return String.format(Locale.ROOT, format, number, unit);
  }
}
