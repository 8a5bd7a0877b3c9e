package org.leipzigapp.staff;

import java.util.List;
import org.leipzigapp.content.Reading;

/** A feature that knows the city's departments implements this, so that members can belong to them. */
public interface Departments {

  /** @param id of an office in the pack */
  record Department(String id, String name) {}

  /** In the order of the alphabet. */
  List<Department> list(Reading reading);
}
