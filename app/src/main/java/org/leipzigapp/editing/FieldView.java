package org.leipzigapp.editing;

import java.util.List;

/**
 * A field as the form shows it.
 *
 * @param type name of the template's branch, from the shape: "texts", "group" …
 * @param name JSON pointer, the name in the sent form
 * @param value as one types it; for entries of a list their short description
 * @param cells values by language or weekday
 * @param children fields of a group, entries of a list
 * @param present whether a group that may be left out is there
 * @param problems what is wrong with it, in words
 */
public record FieldView(
    String type,
    String name,
    String label,
    String hint,
    boolean required,
    String value,
    List<Cell> cells,
    List<Option> options,
    List<FieldView> children,
    boolean present,
    List<String> problems) {

  /**
   * One of several values of a field.
   *
   * @param language to mark the text with; "" for weekdays
   * @param plain hints for a text; without words for other values
   */
  public record Cell(
      String key, String label, String value, String language, boolean missing, PlainWords plain) {}

  public record Option(String value, String label, boolean chosen) {}

  /** Empty fields that may stay empty are folded away. */
  public boolean isExtra() {
    return !required && !present && problems.isEmpty();
  }

  public List<FieldView> listMain() {
    return children.stream().filter(child -> !child.isExtra()).toList();
  }

  public List<FieldView> listExtra() {
    return children.stream().filter(FieldView::isExtra).toList();
  }

  /** An id for HTML. */
  public String htmlId() {
    return "f" + name.replace('/', '-');
  }
}
