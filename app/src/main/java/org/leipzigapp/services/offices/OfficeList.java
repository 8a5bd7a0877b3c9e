package org.leipzigapp.services.offices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.City;
import org.leipzigapp.city.Districts;
import org.leipzigapp.city.Position;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Page;

/** Offices by their sort, maybe only those for one service, maybe nearest to an Ortsteil first. */
public record OfficeList(
    List<Group> groups,
    List<Districts.District> places,
    Districts.@Nullable District near,
    OfficeServices.@Nullable Offered service) {

  /** @param group null when all stand in one list, by distance */
  public record Group(City.@Nullable OfficeGroup group, List<Line> offices) {}

  /** @param distance "1,2 km", "etwa 1,2 km" when only the surroundings are known; null if unknown or not asked for */
  public record Line(Office office, OpenState state, @Nullable Position position, @Nullable String distance) {}

  static OfficeList of(
      Offices offices, OfficeServices services, @Nullable String serviceId, @Nullable String partKey, Page page) {
    OfficeServices.Offered service =
        serviceId == null ? null : services.findService(serviceId).orElseThrow(NotFound::new);
    Districts.District near =
        partKey == null ? null : page.theCity().districts().findPart(partKey).orElseThrow(NotFound::new);
    List<Office> shown = offices.list().stream()
        .filter(office -> service == null || services.isOffered(service.id(), office))
        .toList();
    List<Districts.District> places = page.theCity().districts().parts().stream()
        .sorted(Comparator.comparing(Districts.District::name))
        .toList();
    return new OfficeList(groups(offices, shown, near, page), places, near, service);
  }

  private static List<Group> groups(
      Offices offices, List<Office> shown, Districts.@Nullable District near, Page page) {
    if (near != null) {
      Comparator<Office> nearest = offices.nearestTo(near.position());
      return List.of(new Group(null, shown.stream().sorted(nearest).map(o -> line(o, offices, near, page)).toList()));
    }
    return page.city().officeGroups().stream()
        .map(group -> new Group(group, shown.stream()
            .filter(office -> office.groups().getFirst().equals(group.id()))
            .sorted(Offices.alphabetical())
            .map(office -> line(office, offices, null, page))
            .toList()))
        .filter(group -> !group.offices().isEmpty())
        .toList();
  }

  private static Line line(Office office, Offices offices, Districts.@Nullable District near, Page page) {
    Optional<Position> position = offices.findPosition(office);
    String distance =
        near == null ? null : position.map(at -> distance(at, near.position(), page)).orElse(null);
    return new Line(office, offices.times(office).at(page.now()), position.orElse(null), distance);
  }

  private static String distance(Position office, Position near, Page page) {
    return page.t("distance.about", Math.max(0.1, Math.round(office.metresTo(near) / 100) / 10.0));
  }
}
