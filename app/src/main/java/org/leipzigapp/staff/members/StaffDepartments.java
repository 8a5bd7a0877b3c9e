package org.leipzigapp.staff.members;

import java.util.List;
import org.leipzigapp.content.Reading;
import org.leipzigapp.staff.Departments;
import org.leipzigapp.staff.Departments.Department;
import org.leipzigapp.staff.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The departments of all features. */
@Component
public class StaffDepartments {

  private final ObjectProvider<Departments> sources;

  StaffDepartments(ObjectProvider<Departments> sources) {
    this.sources = sources;
  }

  public List<Department> list(Reading reading) {
    return sources.stream().flatMap(source -> source.list(reading).stream()).toList();
  }

  /** A department that the pack no longer has keeps its id as its name. */
  public List<String> namesOf(Member member) {
    List<Department> all = list(member.reading());
    return member.departments().stream().filter(id -> !id.equals(Member.EVERYWHERE)).sorted()
        .map(id -> all.stream().filter(one -> one.id().equals(id)).map(Department::name).findFirst().orElse(id))
        .toList();
  }
}
