package org.leipzigapp.help.contact;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/**
 * To whom one can write, and how those are called: an office, a group of offices that do the same (each of them answers
 * for all), or the city as a whole.
 */
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
    var choices = choices(Stream.concat(catalogue.listResponsible(service).stream(),
        catalogue.listOffices(service).stream()));
    return new Subject(new Content.Key(SERVICE, service.id()), service.title(), choices,
        responsible(service).findFirst().orElse(Member.EVERYWHERE));
  }

  /** Ids of offices and of groups that have offices, the first one decides. */
  private Stream<String> responsible(Service service) {
    return Objects.requireNonNullElse(service.offices().responsible(), List.<String>of()).stream()
        .filter(named -> !offices.listByIdOrGroup(named).isEmpty());
  }

  private static Map<String, Text> choices(Stream<Office> all) {
    var choices = new LinkedHashMap<String, Text>();
    all.forEach(office -> choices.putIfAbsent(office.id(), office.title()));
    return choices;
  }

  /** Of an office, a group of offices, or the city as a whole; the id itself for one that is gone. */
  public String name(String department, Reading reading) {
    return department.equals(Member.EVERYWHERE) ? texts.get(reading, "contact.city")
        : offices.find(department).map(Office::title).or(() -> offices.findGroupName(department))
            .map(title -> title.in(reading)).orElse(department);
  }

  /** The offices whose people answer for a department: itself, or all of a group. */
  public List<String> listOffices(String department) {
    return offices.listByIdOrGroup(department).stream().map(Office::id).toList();
  }

  /** Some departments and the groups that one of them belongs to. */
  public Set<String> withGroups(Collection<String> departments) {
    var all = new HashSet<>(departments);
    listGroups().filter(group -> listOffices(group).stream().anyMatch(departments::contains)).forEach(all::add);
    return all;
  }

  /** Groups of offices that answer for a service together. */
  private Stream<String> listGroups() {
    return catalogue.list().stream().flatMap(this::responsible).distinct()
        .filter(named -> offices.find(named).isEmpty());
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

  /** All to whom an inquiry can be handed over: offices by the alphabet, their groups, the city as a whole. */
  public Map<String, String> listAll(Reading reading) {
    var all = new LinkedHashMap<String, String>();
    offices.list().stream().sorted(Offices.alphabetical())
        .forEach(office -> all.put(office.id(), office.title().in(reading)));
    listGroups().sorted().forEach(group -> all.put(group, name(group, reading)));
    all.put(Member.EVERYWHERE, name(Member.EVERYWHERE, reading));
    return all;
  }

  public boolean exists(@Nullable String department) {
    return department != null && (Member.EVERYWHERE.equals(department) || offices.find(department).isPresent()
        || listGroups().anyMatch(department::equals));
  }
}
