package org.leipzigapp.staff.members;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Departments.Department;
import org.leipzigapp.staff.Role;

/** What administrators see of the members. */
public final class MemberViews {

  private MemberViews() {}

  /** @param state key of a text, or null if nothing is special @param lastSignIn local time, or null */
  public record Line(Account account, @Nullable String state, @Nullable LocalDateTime lastSignIn) {}

  /**
   * A form for roles and departments; for somebody new also with name and e-mail address.
   *
   * @param line null for somebody new
   * @param done key of a text, or null
   * @param field that the problem stands at, or null
   * @param problem key of a text, or null
   */
  public record Form(
      @Nullable Line line,
      String name,
      String email,
      Set<Role> roles,
      Set<String> chosen,
      List<Department> departments,
      @Nullable String done,
      @Nullable String field,
      @Nullable String problem) {

    public @Nullable String problemAt(String name) {
      return name.equals(field) ? problem : null;
    }
  }

  /** A one-time link, shown once. */
  public record Link(String name, String url) {}
}
