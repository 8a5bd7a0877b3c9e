package org.leipzigapp.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leipzigapp.content.Reading;

/**
 * The address of a page: what one reads, how, and with which parameters. Two requests with the same address get the
 * same page.
 *
 * @param path without the reading, starts with "/"
 * @param parameters only those that the page understands
 */
public record Address(Reading reading, String path, Map<String, String> parameters) {

  public Address {
    parameters = new TreeMap<>(parameters);
  }

  public static Address of(Reading reading, String path) {
    return new Address(reading, path, Map.of());
  }

  public Address in(Reading other) {
    return new Address(other, path, parameters);
  }

  /** As one writes it into a link. */
  public String url() {
    String query =
        parameters.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return "/" + reading.tag() + path + (query.isEmpty() ? "" : "?" + query);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
