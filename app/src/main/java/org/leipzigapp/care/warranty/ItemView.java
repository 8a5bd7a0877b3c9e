package org.leipzigapp.care.warranty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Departments.Department;

/**
 * The warranty of one item.
 *
 * @param departmentName of who keeps it
 * @param usualMonths that hold unless others are set
 * @param departments that it can be handed to
 * @param undoable whether the last click can be taken back
 * @param done key of a text on what was just done; null if nothing was
 */
public record ItemView(
    Warranty warranty,
    String departmentName,
    int usualMonths,
    List<Department> departments,
    boolean mayChange,
    boolean undoable,
    int openNotes,
    LocalDate today,
    @Nullable String done) {}
