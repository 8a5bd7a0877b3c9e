package org.leipzigapp.care.notes;

import java.util.List;
import java.util.Map;
import org.leipzigapp.staff.Departments.Department;

/**
 * The list of notes for staff.
 *
 * @param departments that the list can be narrowed to, those in which this member sees notes
 * @param department that it is narrowed to, "" for all
 * @param names of departments by their ids
 */
public record DeskView(
    List<Row> rows, boolean closed, List<Department> departments, String department, Map<String, String> names) {

  /** @param name of the item now */
  public record Row(Note note, String department, String name, boolean gone) {

    /** The first words of what was said. */
    public String beginning() {
      String wrong = note.said() == null ? "" : note.said().wrong();
      return wrong.codePointCount(0, wrong.length()) <= 140 ? wrong
          : wrong.substring(0, wrong.offsetByCodePoints(0, 140)) + " …";
    }
  }
}
