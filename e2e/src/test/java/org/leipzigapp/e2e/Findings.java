package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong on which pages. The same on many pages is told once. */
final class Findings {

  private static final int PAGES_NAMED = 3;

  private final Map<String, List<String>> pages = new LinkedHashMap<>();

  void add(String page, List<String> found) {
    found.forEach(finding -> pages.computeIfAbsent(finding, f -> new ArrayList<>()).add(page));
  }

  /** Fails with all that was found. */
  void assertNone() {
    assertThat(pages.entrySet().stream().map(Findings::line)).isEmpty();
  }

  private static String line(Map.Entry<String, List<String>> finding) {
    List<String> on = finding.getValue();
    String first = String.join(" ", on.subList(0, Math.min(PAGES_NAMED, on.size())));
    return "%s – on %d pages: %s".formatted(finding.getKey(), on.size(), first);
  }
}
