package org.leipzigapp.services.checklists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.Source;
import org.leipzigapp.content.Text;
import org.leipzigapp.content.When;

/** A life event as the pack describes it; what is not known is null. Shapes and units: checklist.schema.json. */
public record Checklist(
    String id,
    Text title,
    List<String> topics,
    Map<String, List<String>> names,
    @Nullable Map<String, List<String>> keywords,
    Fact intro,
    EventDay date,
    @Nullable List<Question> questions,
    List<Step> steps,
    Map<String, Source> sources,
    LocalDate checked) {

  /** What is missing makes the item unreadable here, not a page later. */
  public Checklist {
    required(id, title, topics, names, intro, date, steps, sources, checked);
    steps.forEach(step -> required(step.id(), step.title(), step.what(), step.why(), step.source()));
  }

  static void required(Object... parts) {
    for (Object part : parts) {
      Objects.requireNonNull(part, "a required field");
    }
  }

  /**
   * The one day that deadlines count from. @param on "am Tag der Geburt" @param before "vor der Geburt"
   *
   * @param after "nach der Geburt"
   */
  public record EventDay(Text label, @Nullable Text hint, Text on, Text before, Text after, Lies lies) {

    public EventDay {
      required(label, on, before, after, lies);
    }
  }

  /** Where the day lies, usually, for those who come here. */
  public enum Lies {
    PAST,
    FUTURE,
    ANY;

    @JsonCreator
    static Lies of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A question whose answer leaves only the steps that apply. @param when asked only then */
  public record Question(String id, Text text, @Nullable When when, List<Option> options) {

    public Question {
      required(id, text, options);
    }
  }

  /** One answer. @param because how it reads in a sentence: "Sie sind nicht verheiratet" */
  public record Option(String id, Text label, @Nullable Text because) {

    public Option {
      required(id, label);
    }
  }

  public List<Question> listQuestions() {
    return Objects.requireNonNullElse(questions, List.of());
  }

  public Optional<Question> findQuestion(String question) {
    return listQuestions().stream().filter(q -> q.id().equals(question)).findFirst();
  }

  public Optional<Step> findStep(String step) {
    return steps.stream().filter(s -> s.id().equals(step)).findFirst();
  }

  public Source source(String key) {
    Source source = sources.get(key);
    if (source == null) {
      throw new IllegalStateException("checklist " + id + " has no source " + key);
    }
    return source;
  }
}
