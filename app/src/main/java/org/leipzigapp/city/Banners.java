package org.leipzigapp.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Text;

/** Notices at the top of every page, for as long as they hold. Shapes: banners.schema.json. */
public record Banners(List<Banner> items) {

  static final Banners NONE = new Banners(List.of());

  /**
   * One notice.
   *
   * @param tone "info" or "warning"
   * @param path where it goes on inside of the app, without the reading
   * @param until the last day
   */
  public record Banner(String id, String tone, Text text, @Nullable String path, LocalDate from, LocalDate until) {

    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** Warnings first. */
  List<Banner> on(LocalDate day) {
    return items.stream().filter(banner -> banner.holdsOn(day))
        .sorted((a, b) -> b.tone().compareTo(a.tone())).toList();
  }
}
