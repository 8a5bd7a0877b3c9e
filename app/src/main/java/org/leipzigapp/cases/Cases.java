package org.leipzigapp.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;

/** What features ask of "Meine Anliegen". */
public interface Cases {

  /**
   * Gives a matter to the device that asks, and the device its cookie if it has none. In the running transaction; when
   * that is rolled back the device does not have the matter. Doing it twice changes nothing.
   *
   * @return the code that brings the matter onto any device, e.g. "K7M2-9QXR-4TCD"; only a hash of it is kept
   */
  String open(String kind, UUID matter, HttpServletRequest request, HttpServletResponse response);

  /** Whether the device that asks has the matter; a matter that does not exist is like one it does not have. */
  boolean has(UUID matter, HttpServletRequest request);

  /**
   * The code of a matter once more, for the page that {@link #open} leads to: the device works it out from its cookie.
   * Empty on devices that did not open the matter. Shown by the template {@code cases/code.jte}.
   */
  Optional<String> findCode(UUID matter, HttpServletRequest request);
}
