package org.leipzigapp.services.offices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.leipzigapp.web.Page;

/** Opening times in words. */
public final class OpenWords {

  private OpenWords() {}

  /** "offen bis 18:00", "öffnet wohl Montag 9:00", "geschlossen", "Zeiten hier nicht bekannt". */
  public static String say(OpenState state, Page page) {
    return switch (state) {
      case OpenState.Open open -> page.t(open.certain() ? "open.until" : "open.until.perhaps", open.until());
      case OpenState.Closed closed ->
          closed.certain() ? opens(closed, page) : page.t("open.perhaps", opens(closed, page));
      case OpenState.ClosedForLong _ -> page.t("open.closed");
      case OpenState.Unknown _ -> page.t("open.unknown");
    };
  }

  private static String opens(OpenState.Closed closed, Page page) {
    LocalDate today = page.now().toLocalDate();
    String time = DateTimeFormatter.ofPattern("H:mm").format(closed.time());
    if (closed.day().equals(today)) {
      return page.t("open.today", time);
    }
    if (closed.day().equals(today.plusDays(1))) {
      return page.t("open.tomorrow", time);
    }
    String day = closed.day().getDayOfWeek().getDisplayName(TextStyle.FULL, page.locale());
    return closed.day().isBefore(today.plusDays(7))
        ? page.t("open.weekday", day, time)
        : page.t("open.date", page.date(closed.day()), time);
  }
}
