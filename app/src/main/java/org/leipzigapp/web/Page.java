package org.leipzigapp.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.City;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Freshness;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Reading;
import org.leipzigapp.content.Text;

/** What a template knows of the page around it: who reads, where, and the texts of the interface. */
public final class Page {

  private final Address address;
  private final Area area;
  private final List<NavigationLink> navigation;
  private final Texts texts;
  private final TheCity theCity;
  private final Assets assets;
  private final Freshness freshness;
  private final LocalDateTime now;

  Page(Address address, Area area, List<NavigationLink> navigation, Texts texts, TheCity theCity, Assets assets,
      Freshness freshness) {
    this.address = address;
    this.area = area;
    this.navigation = navigation;
    this.texts = texts;
    this.theCity = theCity;
    this.assets = assets;
    this.freshness = freshness;
    this.now = theCity.now();
  }

  public Address address() {
    return address;
  }

  public Reading reading() {
    return address.reading();
  }

  public Area area() {
    return area;
  }

  /** The ways on from a page that stands outside of the areas; empty for public pages. */
  public List<NavigationLink> navigation() {
    return navigation;
  }

  public City city() {
    return theCity.city();
  }

  public TheCity theCity() {
    return theCity;
  }

  /** The city's local time at which the page was made; the same in all of its parts. */
  public LocalDateTime now() {
    return now;
  }

  public Locale locale() {
    return Texts.locale(reading());
  }

  /** "ltr" or "rtl". */
  public String direction() {
    return texts.get(reading(), "language.direction");
  }

  /** A text of the interface. */
  public String t(String key, Object... arguments) {
    return texts.get(reading(), key, arguments);
  }

  /** Whether the interface has such a text. */
  public boolean has(String key) {
    return texts.find(reading(), key).isPresent();
  }

  public String t(Text text) {
    return text.in(reading());
  }

  /** The language to mark a text with, or null when it is in the page's own language. */
  public @Nullable String foreign(Text text) {
    String language = text.languageFor(reading());
    return language.equals(reading().language()) ? null : language;
  }

  /** A link inside of the app that keeps how one reads. */
  public String link(String path) {
    return "/" + reading().tag() + path;
  }

  public String asset(String name) {
    return assets.url(name);
  }

  /** Whether there is such a file; a pack may have no icons. */
  public boolean hasAsset(String name) {
    return assets.findUrl(name).isPresent();
  }

  /** This page in every language that the city offers, at the level that is read now. */
  public List<Reading> languages() {
    return city().languages().stream().map(reading()::inLanguage).toList();
  }

  public String nameOf(Reading reading) {
    return texts.get(reading, "language.name");
  }

  public String date(PartialDate date) {
    return date.format(locale());
  }

  public String date(LocalDate date) {
    return new PartialDate(date.toString()).format(locale());
  }

  /** A moment as one reads it in the city, e.g. "23.11.2026, 15:04". */
  public String dateTime(Instant instant) {
    return dateTime(LocalDateTime.ofInstant(instant, city().zone()));
  }

  public String dateTime(LocalDateTime time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale())
        .format(time);
  }

  /** The city's calendar day of a moment. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, city().zone());
  }

  /** Set when the database has been out of reach for a while: the time of the last look into it. */
  public @Nullable String staleSince() {
    return freshness.stale() ? time(freshness.checked()) : null;
  }

  /** A moment of today in the city, e.g. "15:04". */
  public String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", locale()).format(ZonedDateTime.ofInstant(instant, city().zone()));
  }
}
