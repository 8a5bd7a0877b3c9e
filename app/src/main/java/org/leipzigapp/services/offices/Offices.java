package org.leipzigapp.services.offices;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leipzigapp.city.City;
import org.leipzigapp.city.Position;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Derived;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.content.Reading;
import org.leipzigapp.content.Text;
import org.springframework.stereotype.Component;

/** All offices of the city, always from the newest content. */
@Component
public class Offices {

  private static final Reading GERMAN = new Reading("de", false);

  private final TheCity city;
  private final Derived<Map<String, Office>> offices;

  Offices(LiveContent content, TheCity city) {
    this.city = city;
    this.offices = new Derived<>(content, Offices::byId);
  }

  private static Map<String, Office> byId(Content content) {
    var byId = new TreeMap<String, Office>();
    content.list(OfficeContent.OFFICE).forEach(office -> byId.put(office.id(), office));
    return byId;
  }

  public Collection<Office> list() {
    return offices.get().values();
  }

  public Optional<Office> find(String id) {
    return Optional.ofNullable(offices.get().get(id));
  }

  /** What an id stands for in a list of office ids and group ids. */
  public List<Office> listByIdOrGroup(String idOrGroup) {
    return find(idOrGroup).map(List::of)
        .orElseGet(() -> list().stream().filter(office -> office.groups().contains(idOrGroup)).toList());
  }

  /** What the offices are called together that a group's id stands for; empty if it is no group. */
  public Optional<Text> findGroupName(String group) {
    return city.city().findGroup(group).map(City.OfficeGroup::plural);
  }

  public OpeningTimes times(Office office) {
    return new OpeningTimes(office, city.calendar());
  }

  public OpenState stateNow(Office office) {
    return times(office).at(city.now());
  }

  /** Where an office is: its own position, else the middle of its Ortsteil. */
  public Optional<Position> findPosition(Office office) {
    if (office.position() != null) {
      return Optional.of(office.position());
    }
    return Optional.ofNullable(office.address())
        .flatMap(address -> Optional.ofNullable(address.district()))
        .flatMap(key -> city.districts().findPart(key))
        .map(part -> new Position(
            part.position().lat(), part.position().lon(), "district", part.name(), part.source(), part.asOf()));
  }

  /** Nearest first; offices without a known place come last. */
  public Comparator<Office> nearestTo(Position place) {
    return Comparator.<Office>comparingDouble(
            office -> findPosition(office).map(place::metresTo).orElse(Double.MAX_VALUE))
        .thenComparing(Office::id);
  }

  /** In the order of the alphabet. */
  public static Comparator<Office> alphabetical() {
    return Comparator.comparing(office -> office.title().in(GERMAN), Collator.getInstance(Locale.GERMAN));
  }
}
