package org.leipzigapp.city;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Public holidays of the city's Land. */
public final class Calendar {

  private final HolidayManager manager;
  private final String subdivision;
  private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

  /** @param country and land as ISO 3166-2 codes, e.g. "de" and "sn" */
  public Calendar(String country, String land) {
    manager = HolidayManager.getInstance(ManagerParameters.create(country));
    subdivision = land;
  }

  public Optional<Holiday> findHoliday(LocalDate day) {
    return Optional.ofNullable(year(day.getYear()).get(day));
  }

  public String name(Holiday holiday, String language) {
    return holiday.getDescription(Locale.forLanguageTag(language));
  }

  /** Holidays of a year, by date. */
  public Collection<Holiday> list(int year) {
    return year(year).values().stream().sorted((a, b) -> a.getDate().compareTo(b.getDate())).toList();
  }

  private Map<LocalDate, Holiday> year(int year) {
    return years.computeIfAbsent(
        year,
        y ->
            manager.getHolidays(Year.of(y), subdivision).stream()
                .collect(Collectors.toMap(Holiday::getDate, Function.identity(), (a, b) -> a)));
  }
}
