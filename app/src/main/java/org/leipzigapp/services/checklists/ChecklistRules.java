package org.leipzigapp.services.checklists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.City;
import org.leipzigapp.city.CityContent;
import org.leipzigapp.city.Topics;
import org.leipzigapp.content.Pack;
import org.leipzigapp.content.PackFile;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.services.catalogue.CatalogueContent;
import org.leipzigapp.services.catalogue.Service;
import org.leipzigapp.services.checklists.Checklist.Question;
import org.leipzigapp.services.offices.OfficeContent;

/** What must hold in the checklists of a pack and between them and the rest of it. */
final class ChecklistRules {

  private ChecklistRules() {}

  static List<PackProblem> checklistsHoldTogether(Pack pack) {
    var problems = new ArrayList<PackProblem>();
    pack.read(ChecklistContent.CHECKLIST).forEach((id, checklist) -> {
      PackFile file = file(pack, id);
      ChecklistCheck.of(checklist).forEach(found -> problems.add(file.problem(found.field(), found.expected())));
    });
    return problems;
  }

  static List<PackProblem> referencesExist(Pack pack) {
    Topics topics = pack.read(CityContent.TOPICS).get(CityContent.TOPICS.name());
    Map<String, Service> services = pack.read(CatalogueContent.SERVICE);
    Set<String> places = officesAndGroups(pack);
    var problems = new ArrayList<PackProblem>();
    pack.read(ChecklistContent.CHECKLIST).forEach((id, checklist) -> {
      PackFile file = file(pack, id);
      for (int i = 0; i < checklist.topics().size(); i++) {
        if (topics == null || topics.find(checklist.topics().get(i)).isEmpty()) {
          problems.add(file.problem("/topics/" + i, "an id of topics.yaml, not '" + checklist.topics().get(i) + "'"));
        }
      }
      for (int i = 0; i < checklist.steps().size(); i++) {
        Step step = checklist.steps().get(i);
        var at = new AtStep(file, checklist, step, "/steps/" + i, problems);
        at.offices(places);
        if (step.service() != null) {
          at.service(services.get(step.service()));
        }
      }
    });
    return problems;
  }

  private static PackFile file(Pack pack, String id) {
    return pack.find(ChecklistContent.CHECKLIST, id).orElseThrow();
  }

  private static Set<String> officesAndGroups(Pack pack) {
    var ids = new HashSet<>(pack.read(OfficeContent.OFFICE).keySet());
    City city = pack.read(CityContent.CITY).get(CityContent.CITY.name());
    if (city != null) {
      city.officeGroups().forEach(group -> ids.add(group.id()));
    }
    return ids;
  }

  /** Checks what one step names outside of its file. */
  private record AtStep(PackFile file, Checklist checklist, Step step, String field, List<PackProblem> problems) {

    void offices(Set<String> places) {
      for (int i = 0; step.offices() != null && i < step.offices().size(); i++) {
        if (!places.contains(step.offices().get(i))) {
          add("/offices/" + i, "an id of offices/ or a group, not '" + step.offices().get(i) + "'");
        }
      }
    }

    void service(@Nullable Service service) {
      if (service == null) {
        add("/service", "an id of services/, not '" + step.service() + "': step '" + step.id() + "' of '"
            + checklist.id() + "' leads to it");
        return;
      }
      step.listAnswers().forEach((question, answer) -> answer(service, question, answer));
      onlyOnce("/papers", step.papers(), service.papers());
      onlyOnce("/fee", step.fee(), service.fees());
      onlyOnce("/online", step.online(), service.online());
      List<String> places = service.offices().offeredAt();
      onlyOnce("/offices", step.offices(), places == null || places.isEmpty() ? service.offices().responsible() : places);
    }

    private void onlyOnce(String part, @Nullable Object here, @Nullable Object there) {
      if (here != null && there != null) {
        add(part, "nothing here, since the service '" + step.service() + "' says it");
      }
    }

    private void answer(Service service, String question, ServiceAnswer answer) {
      String at = "/answers/" + question;
      Set<String> options = service.listCases().stream()
          .filter(asked -> asked.id().equals(question))
          .flatMap(asked -> asked.options().stream().map(Service.Option::id))
          .collect(Collectors.toSet());
      if (options.isEmpty()) {
        add(at, "the id of a question of the service '" + service.id() + "'");
        return;
      }
      switch (answer) {
        case ServiceAnswer.Fixed(String option) when !options.contains(option) ->
            add(at, "an option of the service's question: " + options);
        case ServiceAnswer.Fixed _ -> { }
        case ServiceAnswer.Mapped mapped -> mapped(at, mapped, options);
      }
    }

    private void mapped(String at, ServiceAnswer.Mapped mapped, Set<String> options) {
      Question question = checklist.findQuestion(mapped.question()).orElse(null);
      if (question == null) {
        add(at + "/question", "the id of a question of this list");
        return;
      }
      Set<String> ours = question.options().stream().map(Checklist.Option::id).collect(Collectors.toSet());
      mapped.options().forEach((our, theirs) -> {
        if (!ours.contains(our)) {
          add(at + "/options/" + our, "an option of '" + question.id() + "': " + ours);
        }
        if (!options.contains(theirs)) {
          add(at + "/options/" + our, "an option of the service's question: " + options);
        }
      });
    }

    private void add(String at, String expected) {
      problems.add(file.problem(field + at, expected));
    }
  }
}
