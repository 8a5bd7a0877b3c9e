package org.leipzigapp.services.catalogue.xzufi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.leipzigapp.city.City;
import org.leipzigapp.city.Topics;
import org.leipzigapp.content.Text;
import org.leipzigapp.services.catalogue.Service;

/** Writes one service as a Leistung. Texts are HTML, as XZuFi wants them: paragraphs and lists, nothing else. */
final class ServiceXml {

  private static final String TEXT_MODULES = "urn:de:xzufi:codeliste:leistungstextmodulleika";

  private final Service service;
  private final Xml xml;
  private int position;

  ServiceXml(Service service, Xml xml) {
    this.service = service;
    this.xml = xml;
  }

  /** @param responsible names of who decides @param offeredAt names of where one can do it */
  void write(City city, Topics topics, List<Text> responsible, List<Text> offeredAt) throws XMLStreamException {
    xml.text("id", null, service.id());
    if (service.leika() != null) {
      xml.code("referenzLeiKa", "", service.leika());
    }
    module(Modules.TITLE, plain(service.title()));
    module(Modules.SECOND_TITLE, plain(service.title()));
    writeTexts(responsible, offeredAt);
    module(Modules.AUTHOR, plain(Text.german(city.name())));
    description("modulFrist", lines().facts(null, service.deadline()));
    var costs = lines();
    FeeLines.add(service, costs);
    description("modulKosten", costs.facts(null, service.payment()));
    description("modulBearbeitungsdauer", lines().facts(null, service.duration()));
    writeNames();
    xml.element("modulFachlicheFreigabe", () ->
        xml.text("fachlichFreigegebenAm", null, service.checked().toString()));
    xml.element("modulUrsprungsportal", () -> {
      xml.text("uri", null, city.website());
      xml.text("titel", null, city.name());
    });
    writeTopics(topics);
    xml.element("versionsinformation", () ->
        xml.text("geaendertDatumZeit", null, service.checked() + "T00:00:00"));
    for (String language : service.title().everyday().keySet().stream().sorted().toList()) {
      xml.element("sprachversion", () -> xml.text("languageCode", null, language));
    }
  }

  private void writeTexts(List<Text> responsible, List<Text> offeredAt) throws XMLStreamException {
    module(Modules.SHORT_TEXT, lines().facts(null, List.of(service.answer())));
    module(Modules.FULL_TEXT, lines().facts(null, service.description()));
    module(Modules.LAWS, names(Objects.requireNonNullElse(service.legalBasis(), List.<String>of()).stream()
        .map(Text::german).toList()));
    module(Modules.PAPERS, lines().facts(null, service.papers()));
    module(Modules.CONDITIONS, lines().facts(null, service.who()));
    module(Modules.STEPS, lines().facts(null, service.first()).facts(null, service.steps()));
    links(Modules.FORMS, Objects.requireNonNullElse(service.forms(), List.<Service.Link>of()));
    links(Modules.MORE, Stream.of(service.online(), service.booking())
        .flatMap(link -> Optional.ofNullable(link).stream()).toList());
    module(Modules.HINTS, lines()
        .facts(text("Termin:", "Appointment:"), service.appointment())
        .facts(text("Gültigkeit:", "Validity:"), service.validity())
        .facts(text("Für Kinder:", "For children:"), service.child())
        .facts(text("Durch andere:", "By others:"), service.proxy())
        .facts(text("Wenn es eilt:", "If it is urgent:"), service.urgent())
        .facts(null, service.hints()));
    module(Modules.AUTHORITY, names(responsible));
    module(Modules.CONTACT, names(offeredAt));
    module(Modules.REMEDY, lines().facts(null, service.remedy()));
  }

  private Lines lines() {
    return new Lines(service);
  }

  private Lines plain(Text text) {
    return lines().text(null, text);
  }

  private Lines names(List<Text> names) {
    Lines lines = lines();
    names.forEach(name -> lines.text(null, name));
    return lines;
  }

  private static Text text(String german, String english) {
    return new Text(Map.of("de", german, "en", english));
  }

  private void module(String code, Lines lines) throws XMLStreamException {
    Map<String, String> html = lines.byReading().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, reading -> Html.of(reading.getValue())));
    module(code, html);
  }

  private void module(String code, Map<String, String> html) throws XMLStreamException {
    if (html.isEmpty()) {
      return;
    }
    xml.element("modulText", () -> {
      xml.text("positionDarstellung", null, String.valueOf(++position));
      contents("inhalt", html);
      xml.code("leikaTextmodul", TEXT_MODULES, code);
    });
  }

  private void contents(String name, Map<String, String> html) throws XMLStreamException {
    for (String tag : html.keySet().stream().sorted().toList()) {
      xml.text(name, tag, Objects.requireNonNull(html.get(tag)));
    }
  }

  private void description(String field, Lines lines) throws XMLStreamException {
    Map<String, String> html = lines.byReading().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, reading -> Html.of(reading.getValue())));
    if (!html.isEmpty()) {
      xml.element(field, () -> contents("beschreibung", html));
    }
  }

  private void links(String code, List<Service.Link> links) throws XMLStreamException {
    module(code, links.isEmpty() ? Map.of() : Html.links(links));
  }

  private void writeNames() throws XMLStreamException {
    if (service.names().isEmpty() && service.keywords() == null) {
      return;
    }
    xml.element("modulBegriffImKontext", () -> {
      names(service.names());
      names(Objects.requireNonNullElse(service.keywords(), Map.<String, List<String>>of()));
    });
  }

  private void names(Map<String, List<String>> words) throws XMLStreamException {
    for (String language : words.keySet().stream().sorted().toList()) {
      for (String word : words.getOrDefault(language, List.of())) {
        xml.element("begriffImKontext", () -> xml.text("begriff", language, word));
      }
    }
  }

  private void writeTopics(Topics topics) throws XMLStreamException {
    for (String id : service.topics()) {
      Topics.Topic topic = topics.find(id).orElse(null);
      if (topic != null) {
        xml.element("kategorie", () -> {
          xml.text("id", null, id);
          contents("bezeichnung", topic.title().everyday());
        });
      }
    }
  }
}
