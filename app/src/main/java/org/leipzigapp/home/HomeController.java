package org.leipzigapp.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.content.Reading;
import org.leipzigapp.content.Source;
import org.leipzigapp.services.catalogue.Catalogue;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Area;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.SourceLine;
import org.leipzigapp.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The start page, the areas and the fixed pages. */
@Controller
class HomeController {

  private final LiveContent content;
  private final TheCity city;
  private final Languages languages;
  private final Tiles tiles;
  private final Catalogue catalogue;
  private final Pages pages;

  HomeController(
      LiveContent content, TheCity city, Languages languages, Tiles tiles, Catalogue catalogue, Pages pages) {
    this.content = content;
    this.city = city;
    this.languages = languages;
    this.tiles = tiles;
    this.catalogue = catalogue;
    this.pages = pages;
  }

  /** The start page without a reading in its address: in the browser's language if the city offers that. */
  @GetMapping("/")
  void start(
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    home(new Reading(languages.best(accepted), false), request, response);
  }

  @GetMapping({"/{reading:[a-z]{2,3}(?:-simple)?}", "/{reading:[a-z]{2,3}(?:-simple)?}/"})
  void home(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.show(Address.of(reading, "/"), Area.CURRENT, request, response,
        page -> View.of("home/home.jte", "home", tiles.home(page)));
  }

  @GetMapping({"/{reading}/aktuell", "/{reading}/mitmachen", "/{reading}/hilfe"})
  void area(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
    Area area = switch (id) {
      case "mitmachen" -> Area.PARTICIPATE;
      case "hilfe" -> Area.HELP;
      default -> Area.CURRENT;
    };
    pages.show(Address.of(reading, "/" + id), area, request, response,
        page -> View.of("home/area.jte", "view", areaView(id, page)));
  }

  @GetMapping("/{reading}/seiten/{id}")
  void info(
      @PathVariable Reading reading, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    InfoPages all = content.current().get(HomeContent.PAGES);
    InfoPages.InfoPage info = all.find(id).orElseThrow(NotFound::new);
    pages.show(Address.of(reading, "/seiten/" + id), Area.NONE, request, response,
        page -> View.of("home/info.jte", "view", new InfoView(info, sources(info.paragraphs(), all))));
  }

  @GetMapping("/{reading}/darstellung")
  void display(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.show(Address.of(reading, "/darstellung"), Area.NONE, request, response,
        page -> new View("home/display.jte", Map.of()));
  }

  /** What a person keeps on the own device: name and address for forms, and what else is one's own in this app. */
  @GetMapping("/{reading}/profil")
  void profile(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.show(Address.of(reading, "/profil"), Area.NONE, request, response,
        page -> new View("home/profile.jte", Map.of()));
  }

  private AreaView areaView(String id, Page page) {
    Areas areas = content.current().get(HomeContent.AREAS);
    Areas.AreaPage area = areas.find(id).orElseThrow(NotFound::new);
    var items = area.items().stream().map(item -> item(item, areas, page)).toList();
    return new AreaView(area, items, id.equals("hilfe") ? city.numbers().list(Numbers.Kind.EMERGENCY) : List.of());
  }

  private AreaView.Item item(Areas.Item item, Areas areas, Page page) {
    SourceLine source = SourceLine.ofCitations(
        List.of(new SourceLine.Citation(item.source(), null, item.asOf())), key -> source(areas, key)).getFirst();
    if (item.number() != null) {
      Numbers.PhoneNumber number = city.numbers().find(item.number()).orElseThrow();
      return new AreaView.Item(item, page.t("action.call", number.shown()), number.link(), source);
    }
    if (item.service() != null && catalogue.find(item.service()).isPresent()) {
      String title = page.t(catalogue.find(item.service()).orElseThrow().title());
      return new AreaView.Item(item, title, page.link("/services/" + item.service()), source);
    }
    if (item.email() != null) {
      return new AreaView.Item(item, item.email(), "mailto:" + item.email(), source);
    }
    return new AreaView.Item(item, item.url() == null ? null : item.url().replace("https://", ""), item.url(), source);
  }

  private static Source source(Areas areas, String key) {
    return Objects.requireNonNull(areas.sources().get(key));
  }

  private static List<SourceLine> sources(List<Fact> facts, InfoPages all) {
    return SourceLine.of(facts, key -> Objects.requireNonNull(all.sources().get(key)));
  }
}
