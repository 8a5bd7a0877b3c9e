package org.leipzigapp.home;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.TheCity;
import org.springframework.stereotype.Component;

/** Which of the city's languages suits a browser. */
@Component
class Languages {

  private static final int LONGEST = 200;

  private final TheCity city;

  Languages(TheCity city) {
    this.city = city;
  }

  /** @param accepted the header Accept-Language; the city's first language if it says nothing useful */
  String best(@Nullable String accepted) {
    List<String> offered = city.city().languages();
    if (accepted == null || accepted.length() > LONGEST) {
      return offered.getFirst();
    }
    try {
      Locale best = Locale.lookup(
          Locale.LanguageRange.parse(accepted), offered.stream().map(Locale::forLanguageTag).toList());
      return best == null ? offered.getFirst() : best.getLanguage();
    } catch (IllegalArgumentException e) {
      return offered.getFirst();
    }
  }
}
