package org.leipzigapp.services.offices;

import java.util.List;
import java.util.Optional;
import org.leipzigapp.content.Text;

/** What the catalogue tells this room: which services are done at an office. */
public interface OfficeServices {

  /** A service, as far as an office's page shows it. */
  record Offered(String id, Text title) {}

  List<Offered> listAt(Office office);

  Optional<Offered> findService(String serviceId);

  /** Whether one can do this service at this office. */
  boolean isOffered(String serviceId, Office office);
}
