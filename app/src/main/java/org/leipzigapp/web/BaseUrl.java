package org.leipzigapp.web;

import java.net.URI;
import java.util.Optional;
import org.leipzigapp.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find the app: what links begin with that are read outside of it. */
@Component
public class BaseUrl {

  private final String given;
  private final Environment environment;

  BaseUrl(@Value("${leipzigapp.base-url}") String given, Environment environment) {
    this.given = given.strip().replaceFirst("/+$", "");
    this.environment = environment;
    if (!this.given.isEmpty() && !isWhole(this.given)) {
      throw new CannotStart("LEIPZIGAPP_BASE_URL has to be the address of the app without a path, "
          + "e.g. https://app.example.org");
    }
  }

  /** What the operator named; empty if nothing. */
  public Optional<URI> findGiven() {
    return given.isEmpty() ? Optional.empty() : Optional.of(URI.create(given));
  }

  /** E.g. "https://app.example.org", without a slash at the end. */
  public String get() {
    return given.isEmpty() ? "http://localhost:" + environment.getProperty("local.server.port", "8080") : given;
  }

  /** @param path with the reading, e.g. "/de/anliegen" */
  public String link(String path) {
    return get() + path;
  }

  private static boolean isWhole(String given) {
    try {
      var url = URI.create(given);
      return ("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null
          && url.getUserInfo() == null && url.getRawPath().isEmpty() && url.getRawQuery() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
