package org.leipzigapp.editing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a field of an item may hold, as far as a form has to know; read from the schema by {@link Shapes}. */
sealed interface Shape {

  /** One text in several readings. */
  record Texts() implements Shape {}

  /** Words per language, one a line. */
  record Words(@Nullable String pattern) implements Shape {}

  /** One line or some lines of plain text. @param most characters */
  record Line(int most, @Nullable String pattern) implements Shape {}

  record Choice(List<String> options) implements Shape {}

  /** Euro cents, typed as euros. */
  record Amount() implements Shape {}

  record Number(boolean whole) implements Shape {}

  record Flag() implements Shape {}

  /** A day of the calendar, or only its year or month where {@code exact} is false. */
  record Day(boolean exact) implements Shape {}

  /** Plain texts, one a line. */
  record Lines() implements Shape {}

  /** Ids of other items. @param kind whose ids, e.g. "service" */
  record References(String kind) implements Shape {}

  /** Id of one other item. */
  record Reference(String kind) implements Shape {}

  /** Key of one of the file's own sources. */
  record SourceKey() implements Shape {}

  /** On which answers it depends; lines of the form {@code question: answer, answer}. */
  record Conditions() implements Shape {}

  /** Spans of time per weekday. */
  record Week() implements Shape {}

  record Group(List<Field> fields) implements Shape {

    Optional<Field> find(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
  }

  record Items(Shape item) implements Shape {}

  /** Values by a name that the editor chooses. */
  record Named(Shape value) implements Shape {}

  /** What no form can show better than as it is written. */
  record Raw() implements Shape {}

  /** A named part of a {@link Group}. */
  record Field(String name, Shape shape, boolean required) {}
}
