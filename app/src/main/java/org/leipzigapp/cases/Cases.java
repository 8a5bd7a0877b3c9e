package org.leipzigapp.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** What features ask of "Meine Anliegen". */
public interface Cases {

  /**
   * Gives a matter to the device that asks, and the device its cookie if it has none. In the running transaction; when
   * that is rolled back the device does not have the matter.
   *
   * @return the code that brings the matter onto any device, e.g. "K7M2-9QXR-4T"; it is shown once and kept as a hash
   */
  String open(String kind, UUID matter, HttpServletRequest request, HttpServletResponse response);

  /** Whether the device that asks has the matter; a matter that does not exist is like one it does not have. */
  boolean has(UUID matter, HttpServletRequest request);
}
