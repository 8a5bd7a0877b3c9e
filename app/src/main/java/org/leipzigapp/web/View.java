package org.leipzigapp.web;

import java.util.HashMap;
import java.util.Map;

/** A template with what it shows; every template also gets the {@link Page} as "page". */
public record View(String template, Map<String, Object> model) {

  public static View of(String template, String name, Object value) {
    return new View(template, Map.of(name, value));
  }

  Map<String, Object> modelFor(Page page) {
    var all = new HashMap<>(model);
    all.put("page", page);
    return all;
  }
}
