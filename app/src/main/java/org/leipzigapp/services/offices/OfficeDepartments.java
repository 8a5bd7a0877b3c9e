package org.leipzigapp.services.offices;

import java.util.List;
import org.leipzigapp.content.Reading;
import org.leipzigapp.staff.Departments;
import org.springframework.stereotype.Component;

/** Offices are the departments that staff belong to. */
@Component
class OfficeDepartments implements Departments {

  private final Offices offices;

  OfficeDepartments(Offices offices) {
    this.offices = offices;
  }

  @Override
  public List<Department> list(Reading reading) {
    return offices.list().stream().sorted(Offices.alphabetical())
        .map(office -> new Department(office.id(), office.title().in(reading)))
        .toList();
  }
}
