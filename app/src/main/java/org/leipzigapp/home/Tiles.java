package org.leipzigapp.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leipzigapp.city.City;
import org.leipzigapp.services.catalogue.Catalogue;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.services.offices.Offices;
import org.leipzigapp.services.offices.OpenState;
import org.leipzigapp.services.offices.OpenWords;
import org.leipzigapp.web.Page;
import org.springframework.stereotype.Component;

/** What stands on the start page below the question. */
@Component
class Tiles {

  private static final int OFFICES_SHOWN = 4;

  private final Catalogue catalogue;
  private final Offices offices;

  Tiles(Catalogue catalogue, Offices offices) {
    this.catalogue = catalogue;
    this.offices = offices;
  }

  HomeView home(Page page) {
    City.OfficeGroup group = page.city().officeGroups().getFirst();
    List<Office> ofGroup = offices.listByIdOrGroup(group.id());
    List<HomeView.OfficeTile> shown = ofGroup.stream()
        .map(office -> tile(office, page))
        .sorted(Comparator.<HomeView.OfficeTile>comparingInt(tile -> tile.open() ? 0 : 1)
            .thenComparing(HomeView.OfficeTile::office, Offices.alphabetical()))
        .limit(OFFICES_SHOWN)
        .toList();
    return new HomeView(
        page.theCity().topics().topics().stream()
            .filter(topic -> !catalogue.listByTopic(topic.id()).isEmpty())
            .toList(),
        group,
        shown,
        ofGroup.size(),
        page.theCity().generalNumber(),
        holiday(page).orElse(null));
  }

  private HomeView.OfficeTile tile(Office office, Page page) {
    OpenState state = offices.times(office).at(page.now());
    return new HomeView.OfficeTile(office, OpenWords.say(state, page), state.isCertainlyOpen());
  }

  private static Optional<String> holiday(Page page) {
    LocalDate today = page.now().toLocalDate();
    return page.theCity().calendar().findHoliday(today)
        .map(holiday -> page.theCity().calendar().name(holiday, page.reading().language()));
  }
}
