package org.leipzigapp.services.catalogue.xzufi;

import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.City;
import org.leipzigapp.city.CityContent;
import org.leipzigapp.city.Topics;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Pack;
import org.leipzigapp.content.Text;
import org.leipzigapp.services.catalogue.CatalogueContent;
import org.leipzigapp.services.catalogue.Service;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.services.offices.OfficeContent;

/** Writes a catalogue as XZuFi 2.2: one Leistung per service, in UTF-8. The same catalogue gives the same bytes. */
public final class XzufiExport {

  private final City city;
  private final Topics topics;
  private final Collection<Service> services;
  private final Map<String, Text> places = new LinkedHashMap<>();

  private XzufiExport(City city, Topics topics, Collection<Service> services, Collection<Office> offices) {
    this.city = city;
    this.topics = topics;
    this.services = services;
    city.officeGroups().forEach(group -> places.put(group.id(), group.plural()));
    offices.forEach(office -> places.put(office.id(), office.title()));
  }

  /** What is published now. */
  public static XzufiExport of(Content content) {
    return new XzufiExport(content.get(CityContent.CITY), content.get(CityContent.TOPICS),
        content.list(CatalogueContent.SERVICE), content.list(OfficeContent.OFFICE));
  }

  /** What a pack says. */
  public static XzufiExport of(Pack pack) {
    return new XzufiExport(
        Objects.requireNonNull(pack.read(CityContent.CITY).get(CityContent.CITY.name())),
        Objects.requireNonNull(pack.read(CityContent.TOPICS).get(CityContent.TOPICS.name())),
        pack.read(CatalogueContent.SERVICE).values(), pack.read(OfficeContent.OFFICE).values());
  }

  /** How many services are written. */
  public int size() {
    return services.size();
  }

  /** Writes all; the stream stays open. */
  public void write(OutputStream out) {
    try {
      var xml = new Xml(out);
      var about = new LinkedHashMap<String, String>();
      about.put("xzufiVersion", "2.2.0");
      about.put("produktbezeichnung", city.appName().readings().getOrDefault("de", city.name()));
      xml.root("transfer", about, () -> {
        for (Service service : services) {
          xml.element("schreibe", () -> xml.element("leistung", () -> new ServiceXml(service, xml).write(
              city, topics, places(service.offices().responsible()), places(service.offices().offeredAt()))));
        }
      });
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the catalogue cannot be written as XML", e);
    }
  }

  private List<Text> places(@Nullable List<String> ids) {
    return Objects.requireNonNullElse(ids, List.<String>of()).stream()
        .flatMap(id -> Optional.ofNullable(places.get(id)).stream()).toList();
  }
}
