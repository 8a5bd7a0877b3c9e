package org.leipzigapp.services.catalogue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a service costs in one person's case; amounts in euro cents. */
public sealed interface FeeSummary {

  /** Nothing is known here. */
  record Unknown() implements FeeSummary {}

  /** It is free. */
  record Free() implements FeeSummary {}

  /** One amount, and the fees it comes from. */
  record Exactly(int cents, Service.Fee fee) implements FeeSummary {}

  /** It depends. @param to null if no upper limit is known */
  record Between(int from, @Nullable Integer to) implements FeeSummary {}

  /** Base fees only: extras come on top and are listed with their reason. */
  static FeeSummary of(Service service, Answers answers) {
    List<Service.Fee> fees =
        Objects.requireNonNullElse(service.fees(), List.<Service.Fee>of()).stream()
            .filter(fee -> !fee.isExtra() && answers.allow(fee.when()))
            .toList();
    if (fees.isEmpty()) {
      return new Unknown();
    }
    int from = fees.stream().mapToInt(Service.Fee::lowest).min().orElse(0);
    boolean open = fees.stream().anyMatch(fee -> fee.highest() == null);
    Integer to = open ? null : fees.stream().map(Service.Fee::highest).mapToInt(Objects::requireNonNull).max().orElse(0);
    if (to == null || to != from) {
      return new Between(from, to);
    }
    return from == 0 ? new Free() : new Exactly(from, fees.getFirst());
  }
}
