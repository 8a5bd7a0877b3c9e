package org.leipzigapp.help.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Reading;
import org.leipzigapp.content.Text;
import org.leipzigapp.services.catalogue.Catalogue;
import org.leipzigapp.services.catalogue.Service;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.services.offices.Offices;
import org.leipzigapp.staff.Member;
import org.leipzigapp.web.Texts;
import org.springframework.stereotype.Component;

/** To whom one can write, and how those are called. */
@Component
public class Addressees {

  static final String OFFICE = "office";
  static final String SERVICE = "service";

  private final Offices offices;
  private final Catalogue catalogue;
  private final Texts texts;

  Addressees(Offices offices, Catalogue catalogue, Texts texts) {
    this.offices = offices;
    this.catalogue = catalogue;
    this.texts = texts;
  }

  /**
   * What a message is about and who may get it.
   *
   * @param about null for the city as a whole
   * @param title of that; null for the city as a whole
   * @param choices offices by id, in their order; more than one: the person chooses, or leaves it to the city
   * @param undecided who gets it if the person does not choose
   */
  record Subject(Content.@Nullable Key about, @Nullable Text title, Map<String, Text> choices, String undecided) {

    /** The chosen one if it is a choice. */
    String department(String chosen) {
      return choices.size() == 1 ? choices.keySet().iterator().next()
          : choices.containsKey(chosen) ? chosen : undecided;
    }
  }

  /** @param office id of an office, "" for none @param service id of a service, "" for none; what is unknown is none */
  Subject find(String office, String service) {
    Optional<Service> found = catalogue.find(service);
    if (found.isPresent()) {
      return about(found.get());
    }
    return offices.find(office)
        .map(one ->
            new Subject(new Content.Key(OFFICE, one.id()), one.title(), Map.of(one.id(), one.title()), one.id()))
        .orElseGet(() -> new Subject(null, null, choices(offices.list().stream().sorted(Offices.alphabetical())),
            Member.EVERYWHERE));
  }

  private Subject about(Service service) {
    List<Office> responsible = catalogue.listResponsible(service);
    var choices = choices(Stream.concat(responsible.stream(), catalogue.listOffices(service).stream()));
    return new Subject(new Content.Key(SERVICE, service.id()), service.title(), choices,
        responsible.isEmpty() ? Member.EVERYWHERE : responsible.getFirst().id());
  }

  private static Map<String, Text> choices(Stream<Office> all) {
    var choices = new LinkedHashMap<String, Text>();
    all.forEach(office -> choices.putIfAbsent(office.id(), office.title()));
    return choices;
  }

  /** Of an office, or of the city as a whole; the id itself for one that is gone. */
  public String name(String department, Reading reading) {
    return department.equals(Member.EVERYWHERE) ? texts.get(reading, "contact.city")
        : offices.find(department).map(office -> office.title().in(reading)).orElse(department);
  }

  /** What an inquiry is about, as it is called now. */
  public String title(Inquiry inquiry, Reading reading) {
    Content.Key about = inquiry.about();
    if (about == null) {
      return texts.get(reading, "contact.about.city");
    }
    Optional<Text> title = about.kind().equals(SERVICE)
        ? catalogue.find(about.id()).map(Service::title) : offices.find(about.id()).map(Office::title);
    return title.map(text -> text.in(reading)).orElse(inquiry.title());
  }

  /** All to whom an inquiry can be handed over, by the alphabet, the city as a whole at the end. */
  public Map<String, String> listAll(Reading reading) {
    var all = new LinkedHashMap<String, String>();
    offices.list().stream().sorted(Offices.alphabetical())
        .forEach(office -> all.put(office.id(), office.title().in(reading)));
    all.put(Member.EVERYWHERE, name(Member.EVERYWHERE, reading));
    return all;
  }

  public boolean exists(@Nullable String department) {
    return Member.EVERYWHERE.equals(department)
        || offices.find(Objects.requireNonNullElse(department, "")).isPresent();
  }
}
