package org.leipzigapp.messages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;

/** Tells which device asks: a browser with our cookie, by a random number that says nothing of the person. */
public interface Devices {

  Optional<UUID> find(HttpServletRequest request);

  /** Gives the device its cookie if it has none. */
  UUID findOrCreate(HttpServletRequest request, HttpServletResponse response);
}
