package org.leipzigapp.services.catalogue.xzufi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.leipzigapp.content.Text;
import org.leipzigapp.services.catalogue.Service;

/** Fees in words: "Ausweis: 37 Euro", "5 bis 10 Euro pro Jahr". */
final class FeeLines {

  private FeeLines() {}

  static void add(Service service, Lines lines) {
    for (Service.Fee fee : Objects.requireNonNullElse(service.fees(), List.<Service.Fee>of())) {
      var parts = new ArrayList<Text>();
      if (fee.label() != null) {
        parts.add(withColon(fee.label()));
      }
      if (fee.isExtra()) {
        parts.add(text("zusätzlich", "plus"));
      }
      parts.add(amount(fee));
      if (fee.per() != null) {
        parts.add(fee.per());
      }
      lines.text(fee.when(), parts.toArray(Text[]::new));
    }
  }

  private static Text withColon(Text label) {
    var readings = new TreeMap<String, String>();
    label.readings().forEach((tag, of) -> readings.put(tag, of + ":"));
    return new Text(readings);
  }

  private static Text amount(Service.Fee fee) {
    Integer highest = fee.highest();
    int lowest = fee.lowest();
    if (fee.cents() != null) {
      return lowest == 0
          ? text("kostenlos", "free of charge") : text(german(lowest) + " Euro", english(lowest) + " euros");
    }
    return highest == null
        ? text("ab " + german(lowest) + " Euro", "from " + english(lowest) + " euros")
        : text(german(lowest) + " bis " + german(highest) + " Euro",
            english(lowest) + " to " + english(highest) + " euros");
  }

  private static String german(int cents) {
    return cents % 100 == 0 ? String.valueOf(cents / 100) : "%d,%02d".formatted(cents / 100, cents % 100);
  }

  private static String english(int cents) {
    return german(cents).replace(',', '.');
  }

  private static Text text(String german, String english) {
    return new Text(Map.of("de", german, "en", english));
  }
}
