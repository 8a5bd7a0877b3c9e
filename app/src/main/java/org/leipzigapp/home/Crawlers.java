package org.leipzigapp.home;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Reading;
import org.leipzigapp.services.catalogue.Catalogue;
import org.leipzigapp.services.catalogue.LifeEvents;
import org.leipzigapp.services.offices.Offices;
import org.leipzigapp.web.Address;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What search engines ask for: robots.txt and the sitemap of all public pages in all languages. */
@Controller
class Crawlers {

  private final Catalogue catalogue;
  private final Offices offices;
  private final LifeEvents events;
  private final TheCity city;

  Crawlers(Catalogue catalogue, Offices offices, LifeEvents events, TheCity city) {
    this.catalogue = catalogue;
    this.offices = offices;
    this.events = events;
    this.city = city;
  }

  @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String robots() {
    String forms = city.city().languages().stream()
        .flatMap(language -> Stream.of(language, language + "-simple"))
        .flatMap(reading -> Stream.of("/suche", "/stimmt-nicht").map(path -> "Disallow: /" + reading + path + "\n"))
        .collect(Collectors.joining());
    return "User-agent: *\n" + forms + "Sitemap: " + base() + "/sitemap.xml\n";
  }

  @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String sitemap() {
    String base = base();
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String language : city.city().languages()) {
      var reading = new Reading(language, false);
      paths().forEach(path ->
          xml.append("<url><loc>").append(base).append(Address.of(reading, path).url()).append("</loc></url>\n"));
    }
    return xml.append("</urlset>\n").toString();
  }

  private Stream<String> paths() {
    return Stream.of(
            Stream.of("/", "/services", "/checklisten", "/aemter", "/mitmachen", "/hilfe", "/aktuell"),
            city.topics().topics().stream().map(topic -> "/lebenslagen/" + topic.id()),
            catalogue.list().stream().map(service -> "/services/" + service.id()),
            offices.list().stream().map(office -> "/aemter/" + office.id()),
            events.list().stream().map(LifeEvents.Event::path),
            List.of("imprint", "privacy", "accessibility", "easy-language", "sign-language").stream()
                .map(id -> "/seiten/" + id))
        .flatMap(paths -> paths);
  }

  private static String base() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
