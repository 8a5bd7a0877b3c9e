package org.leipzigapp.services.checklists;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Derived;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.services.catalogue.LifeEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All life events of the city, always from the newest content. */
@Component
public class Checklists implements LifeEvents {

  private static final Logger LOG = LoggerFactory.getLogger(Checklists.class);

  private final Derived<Map<String, Ready>> checklists;

  Checklists(LiveContent content) {
    checklists = new Derived<>(content, Checklists::ready);
  }

  /** A sound checklist. @param steps in the order to do them @param early ids of those before the event */
  record Ready(Checklist checklist, List<Step> steps, Collection<String> early) {}

  private static Map<String, Ready> ready(Content content) {
    var ready = new TreeMap<String, Ready>();
    for (Checklist checklist : content.list(ChecklistContent.CHECKLIST)) {
      String problem = problem(checklist);
      if (problem == null) {
        var graph = new StepGraph(checklist);
        ready.put(checklist.id(), new Ready(checklist, graph.inOrder(), graph.idsBeforeTheEvent()));
      } else {
        LOG.error("checklist {} is left out: {}", checklist.id(), problem);
      }
    }
    return ready;
  }

  /** What came past the rules of a pack must not break a page. */
  private static @Nullable String problem(Checklist checklist) {
    try {
      if (!keysOfSources(checklist).allMatch(checklist.sources()::containsKey)) {
        return "it names a source that it does not explain";
      }
      List<ChecklistCheck.Finding> findings = ChecklistCheck.of(checklist);
      return findings.isEmpty() ? null : findings.toString();
    } catch (NullPointerException e) {
      return "something is missing in it";
    }
  }

  private static Stream<String> keysOfSources(Checklist checklist) {
    return Stream.concat(Stream.of(checklist.intro().source()), checklist.steps().stream().flatMap(step ->
        Stream.of(
                Stream.of(step.source()),
                Stream.of(step.earliest(), step.deadline()).filter(Objects::nonNull).map(Deadline::source),
                step.listPapers().stream().map(Fact::source),
                Stream.ofNullable(step.fee()).map(fee -> fee.source()),
                Stream.ofNullable(step.online()).map(link -> link.source()))
            .flatMap(keys -> keys)));
  }

  public Collection<Checklist> listAll() {
    return checklists.get().values().stream().map(Ready::checklist).toList();
  }

  public Optional<Checklist> find(String id) {
    return findReady(id).map(Ready::checklist);
  }

  Optional<Ready> findReady(String id) {
    return Optional.ofNullable(checklists.get().get(id));
  }

  @Override
  public List<Event> list() {
    return events(checklist -> true);
  }

  @Override
  public List<Event> listFor(String serviceId) {
    return events(checklist -> checklist.steps().stream().anyMatch(step -> serviceId.equals(step.service())));
  }

  @Override
  public List<Event> listByTopic(String topic) {
    return events(checklist -> checklist.topics().contains(topic));
  }

  private List<Event> events(Predicate<Checklist> wanted) {
    return listAll().stream().filter(wanted)
        .map(checklist -> new Event(path(checklist.id()), checklist.title(), checklist.intro().text()))
        .toList();
  }

  /** Where a checklist is shown, inside the app and without the reading. */
  static String path(String id) {
    return "/checklisten/" + id;
  }
}
