package org.leipzigapp.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.City;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.content.Text;
import org.leipzigapp.home.TileSet.Shows;
import org.leipzigapp.home.TileSet.Tile;
import org.leipzigapp.home.TileView.OfficeLine;
import org.leipzigapp.home.TileView.TileLink;
import org.leipzigapp.services.catalogue.Catalogue;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.services.offices.Offices;
import org.leipzigapp.services.offices.OpenState;
import org.leipzigapp.services.offices.OpenWords;
import org.leipzigapp.web.Page;
import org.springframework.stereotype.Component;

/** What stands on the start page below the question, as editors composed it. */
@Component
class Tiles {

  private static final int OFFICES_SHOWN = 4;

  private final LiveContent content;
  private final Catalogue catalogue;
  private final Offices offices;

  Tiles(LiveContent content, Catalogue catalogue, Offices offices) {
    this.content = content;
    this.catalogue = catalogue;
    this.offices = offices;
  }

  HomeView home(Page page) {
    TileSet set = content.current().find(HomeContent.TILES, HomeContent.TILES.name())
        .orElseGet(() -> ofEveryCity(page.city()));
    List<TileView> tiles = set.items().stream().flatMap(tile -> view(tile, page).stream()).toList();
    return new HomeView(tiles, holiday(page).orElse(null));
  }

  /** For a pack that composes none. */
  private static TileSet ofEveryCity(City city) {
    return new TileSet(List.of(
        new Tile("offices", Shows.OFFICES, null, null, city.officeGroups().getFirst().id(), null, null),
        new Tile("topics", Shows.TOPICS, null, null, null, null, null),
        new Tile("help", Shows.NUMBER, null, null, null, city.generalNumber(),
            List.of(new TileSet.Link(null, "/hilfe", null))),
        new Tile("current", Shows.LINKS, null, null, null, null,
            List.of(new TileSet.Link(null, "/aktuell", null)))));
  }

  /** Empty if what it shows is gone. */
  private Optional<TileView> view(Tile tile, Page page) {
    return switch (tile.shows()) {
      case TOPICS -> Optional.of(new TileView.TopicsTile(tile.id(), or(tile.title(), "home.topics", page),
          page.theCity().topics().topics().stream()
              .filter(topic -> !catalogue.listByTopic(topic.id()).isEmpty())
              .toList()));
      case OFFICES -> Optional.ofNullable(tile.group()).flatMap(page.city()::findGroup)
          .map(group -> ofOffices(tile, group, page));
      case NUMBER -> Optional.ofNullable(tile.number()).flatMap(page.theCity().numbers()::find)
          .map(number -> new TileView.NumberTile(tile.id(), or(tile.title(), "home.help", page),
              or(tile.text(), "home.help.text", page), number, links(tile, page)));
      case LINKS -> Optional.of(new TileView.LinksTile(tile.id(), or(tile.title(), "home.current", page),
          tile.title() == null || tile.text() != null ? or(tile.text(), "home.current.text", page) : null,
          links(tile, page)));
    };
  }

  private static String or(@Nullable Text text, String key, Page page) {
    return text == null ? page.t(key) : page.t(text);
  }

  private TileView ofOffices(Tile tile, City.OfficeGroup group, Page page) {
    List<Office> ofGroup = offices.listByIdOrGroup(group.id());
    List<OfficeLine> shown = ofGroup.stream()
        .map(office -> line(office, page))
        .sorted(Comparator.<OfficeLine>comparingInt(line -> line.open() ? 0 : 1)
            .thenComparing(OfficeLine::office, Offices.alphabetical()))
        .limit(OFFICES_SHOWN)
        .toList();
    String title = tile.title() == null ? page.t(group.plural()) : page.t(tile.title());
    return new TileView.OfficesTile(tile.id(), title, group, shown, ofGroup.size());
  }

  private OfficeLine line(Office office, Page page) {
    OpenState state = offices.times(office).at(page.now());
    return new OfficeLine(office, OpenWords.say(state, page), state.isCertainlyOpen());
  }

  private List<TileLink> links(Tile tile, Page page) {
    return tile.listLinks().stream().flatMap(link -> link(link, page).stream()).toList();
  }

  private Optional<TileLink> link(TileSet.Link link, Page page) {
    if (link.service() != null) {
      return catalogue.find(link.service())
          .map(service -> new TileLink(
              link.label() == null ? page.t(service.title()) : page.t(link.label()), "/services/" + service.id()));
    }
    return Optional.ofNullable(link.path()).map(path -> new TileLink(or(link.label(), "action.open", page), path));
  }

  private static Optional<String> holiday(Page page) {
    LocalDate today = page.now().toLocalDate();
    return page.theCity().calendar().findHoliday(today)
        .map(holiday -> page.theCity().calendar().name(holiday, page.reading().language()));
  }
}
