package org.leipzigapp.services.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.City;
import org.leipzigapp.city.CityContent;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.city.Topics;
import org.leipzigapp.content.Pack;
import org.leipzigapp.content.PackFile;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.services.offices.OfficeContent;
import tools.jackson.databind.JsonNode;

/** What must hold between the services of a pack and the rest of it. */
final class CatalogueRules {

  /** Of the parts that people come for, so many must be known; else the page is a page of "not known". */
  private static final int KNOWN_AT_LEAST = 3;

  private CatalogueRules() {}

  static List<PackProblem> referencesExist(Pack pack) {
    Topics topics = pack.read(CityContent.TOPICS).get(CityContent.TOPICS.name());
    Numbers numbers = pack.read(CityContent.NUMBERS).get(CityContent.NUMBERS.name());
    Set<String> places = officesAndGroups(pack);
    Map<String, Service> services = pack.read(CatalogueContent.SERVICE);
    var problems = new ArrayList<PackProblem>();
    services.forEach((id, service) -> {
      var check = new References(pack.find(CatalogueContent.SERVICE, id).orElseThrow(), problems);
      check.all("/topics", service.topics(), topic -> topics != null && topics.find(topic).isPresent(), "topics.yaml");
      check.all("/related", service.related(), services::containsKey, "services/");
      check.all("/offices/responsible", service.offices().responsible(), places::contains, "offices/ or a group");
      check.all("/offices/offered_at", service.offices().offeredAt(), places::contains, "offices/ or a group");
      check.all("/offices/not_at", service.offices().notAt(), places::contains, "offices/ or a group");
      if (service.ask() != null && (numbers == null || numbers.find(service.ask()).isEmpty())) {
        problems.add(check.file.problem("/ask", "an id of numbers.yaml"));
      }
    });
    return problems;
  }

  private static Set<String> officesAndGroups(Pack pack) {
    Map<String, Office> offices = pack.read(OfficeContent.OFFICE);
    City city = pack.read(CityContent.CITY).get(CityContent.CITY.name());
    var ids = new HashSet<>(offices.keySet());
    if (city != null) {
      city.officeGroups().forEach(group -> ids.add(group.id()));
    }
    return ids;
  }

  static List<PackProblem> conditionsNameQuestions(Pack pack) {
    var problems = new ArrayList<PackProblem>();
    pack.read(CatalogueContent.SERVICE).forEach((id, service) -> {
      Map<String, Set<String>> options =
          service.listCases().stream()
              .collect(Collectors.toMap(
                  Service.Case::id, c -> c.options().stream().map(Service.Option::id).collect(Collectors.toSet())));
      PackFile file = pack.find(CatalogueContent.SERVICE, id).orElseThrow();
      walk(file, file.body(), "", options, problems);
    });
    return problems;
  }

  private static void walk(
      PackFile file, JsonNode node, String pointer, Map<String, Set<String>> options, List<PackProblem> problems) {
    if (node.isObject()) {
      node.propertyStream().forEach(field -> {
        String at = pointer + "/" + field.getKey();
        if (field.getKey().equals("when")) {
          checkWhen(file, field.getValue(), at, options, problems);
        }
        walk(file, field.getValue(), at, options, problems);
      });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(file, node.get(i), pointer + "/" + i, options, problems);
      }
    }
  }

  private static void checkWhen(
      PackFile file, JsonNode when, String at, Map<String, Set<String>> options, List<PackProblem> problems) {
    when.propertyStream().forEach(condition -> {
      Set<String> known = options.get(condition.getKey());
      JsonNode value = condition.getValue();
      Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
      if (known == null) {
        problems.add(file.problem(at + "/" + condition.getKey(), "the id of a question in 'cases'"));
      } else if (!values.allMatch(option -> known.contains(option.asString()))) {
        problems.add(file.problem(at + "/" + condition.getKey(), "options of this question: " + known));
      }
    });
  }

  static List<PackProblem> pagesSaySomething(Pack pack) {
    return pack.read(CatalogueContent.SERVICE).values().stream()
        .filter(service -> known(service) < KNOWN_AT_LEAST && !isTakenOver(service))
        .map(service -> pack.find(CatalogueContent.SERVICE, service.id()).orElseThrow()
            .problem("", "at least " + KNOWN_AT_LEAST + " of description, who, steps, papers, fees, duration, deadline,"
                + " legal_basis, online; a page of 'not known' helps nobody"))
        .toList();
  }

  /** Whether the service stands as it is in a city's own catalogue. */
  static boolean isTakenOver(Service service) {
    return service.sources().containsKey(CatalogueContent.IMPORT_SOURCE);
  }

  private static long known(Service service) {
    return Stream.of(service.description(), service.who(), service.steps(), service.papers(), service.fees(),
            service.duration(), service.deadline(), service.legalBasis(), service.online())
        .filter(Objects::nonNull)
        .count();
  }

  /** Checks lists of ids of one file. */
  private record References(PackFile file, List<PackProblem> problems) {

    void all(
        String field,
        @Nullable List<String> ids,
        Predicate<String> exists,
        String where) {
      for (int i = 0; ids != null && i < ids.size(); i++) {
        if (!exists.test(ids.get(i))) {
          problems.add(file.problem(field + "/" + i, "an id of " + where + ", not '" + ids.get(i) + "'"));
        }
      }
    }
  }
}
