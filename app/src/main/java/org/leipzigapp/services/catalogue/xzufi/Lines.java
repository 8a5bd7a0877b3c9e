package org.leipzigapp.services.catalogue.xzufi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.Reading;
import org.leipzigapp.content.Text;
import org.leipzigapp.content.When;
import org.leipzigapp.services.catalogue.Service;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** What a section of a service says, line by line in each of its readings; conditions become words. */
final class Lines {

  private final Service service;
  private final List<Line> lines = new ArrayList<>();

  /** @param parts texts that make the line, one after the other */
  private record Line(@Nullable When when, List<Text> parts) {}

  Lines(Service service) {
    this.service = service;
  }

  /** Adds facts. @param before what stands before each of them, null for nothing */
  Lines facts(@Nullable Text before, @Nullable List<Fact> facts) {
    for (Fact fact : Objects.requireNonNullElse(facts, List.<Fact>of())) {
      var parts = new ArrayList<Text>();
      if (before != null) {
        parts.add(before);
      }
      parts.add(fact.text());
      if (fact.note() != null) {
        parts.add(brackets(fact.note()));
      }
      lines.add(new Line(fact.when(), parts));
    }
    return this;
  }

  Lines text(@Nullable When when, Text... parts) {
    lines.add(new Line(when, List.of(parts)));
    return this;
  }

  private static Text brackets(Text text) {
    return new Text(text.readings().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, reading -> "(" + reading.getValue() + ")")));
  }

  /** As many lines in every reading that one of the texts has: where one has it not, the next best stands. */
  Map<String, List<String>> byReading() {
    Set<String> tags = lines.stream().flatMap(line -> line.parts.stream())
        .flatMap(text -> text.readings().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    var byReading = new TreeMap<String, List<String>>();
    tags.forEach(tag -> byReading.put(tag, lines.stream().map(line -> line(line, Reading.of(tag))).toList()));
    return byReading;
  }

  private String line(Line line, Reading reading) {
    String said = line.parts.stream().map(text -> text.in(reading)).collect(Collectors.joining(" "));
    return PlainText.clean(line.when == null ? said : condition(line.when, reading) + ": " + said);
  }

  /** "Sie sind 24 oder älter und Sie wohnen in Leipzig" */
  private String condition(When when, Reading reading) {
    boolean german = reading.language().equals("de");
    return service.listCases().stream()
        .filter(question -> when.options().containsKey(question.id()))
        .map(question -> options(question, when.options().getOrDefault(question.id(), List.of()))
            .map(text -> text.in(reading)).collect(Collectors.joining(german ? " oder " : " or ")))
        .collect(Collectors.joining(german ? " und " : " and "));
  }

  private static Stream<Text> options(Service.Case question, List<String> ids) {
    return question.options().stream().filter(option -> ids.contains(option.id()))
        .map(option -> Objects.requireNonNullElse(option.because(), option.label()));
  }
}
