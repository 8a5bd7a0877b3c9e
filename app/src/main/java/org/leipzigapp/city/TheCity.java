package org.leipzigapp.city;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Derived;
import org.leipzigapp.content.LiveContent;
import org.springframework.stereotype.Component;

/** The city that this installation serves, always from the newest content. */
@Component
public class TheCity {

  private final LiveContent content;
  private final Clock clock;
  private final Supplier<Calendar> calendar;

  public TheCity(LiveContent content, Clock clock) {
    this.content = content;
    this.clock = clock;
    this.calendar = new Derived<>(content, TheCity::calendarOf);
  }

  public City city() {
    return content.current().get(CityContent.CITY);
  }

  public Districts districts() {
    return content.current().get(CityContent.DISTRICTS);
  }

  public Numbers numbers() {
    return content.current().get(CityContent.NUMBERS);
  }

  public Topics topics() {
    return content.current().get(CityContent.TOPICS);
  }

  /** What every page tells today. */
  public List<Banners.Banner> banners() {
    return content.current().find(CityContent.BANNERS, CityContent.BANNERS.name()).orElse(Banners.NONE)
        .on(now().toLocalDate());
  }

  public Calendar calendar() {
    return calendar.get();
  }

  /** The number to ask when something is not known here. */
  public Numbers.PhoneNumber generalNumber() {
    return numbers().find(city().generalNumber()).orElseThrow();
  }

  /** What the clock on the town hall shows. */
  public LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(city().zone()));
  }

  private static Calendar calendarOf(Content content) {
    City.Holidays holidays = content.get(CityContent.CITY).land().holidays();
    return new Calendar(holidays.country(), holidays.subdivision());
  }
}
