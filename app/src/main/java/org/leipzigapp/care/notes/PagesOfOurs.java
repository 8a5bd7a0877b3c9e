package org.leipzigapp.care.notes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Item;
import org.leipzigapp.care.Items;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Tells whether an address that came from outside is a public page of this app, and which item it shows. */
@Component
class PagesOfOurs {

  private static final int LONGEST = 200;
  private static final Pattern PATH = Pattern.compile("/([a-z]{2,3}(?:-simple)?)((?:/[a-z0-9][a-z0-9-]*)*)/?");

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final Pages pages;
  private final Items items;

  PagesOfOurs(ObjectProvider<RequestMappingHandlerMapping> mappings, Pages pages, Items items) {
    this.mappings = mappings;
    this.pages = pages;
    this.items = items;
  }

  /** @param item null if the page shows none of its own */
  record OurPage(Reading reading, String path, @Nullable Item item) {

    String address() {
      return "/" + reading.tag() + path;
    }
  }

  Optional<OurPage> find(String address) {
    var match = PATH.matcher(address);
    if (address.length() > LONGEST || !match.matches()) {
      return Optional.empty();
    }
    var reading = Reading.of(match.group(1));
    String path = match.group(2).isEmpty() ? "/" : match.group(2);
    return pages.offers(Address.of(reading, path)) && isShownByAny("/" + reading.tag() + path)
        ? Optional.of(new OurPage(reading, path, items.findByPath(path).orElse(null)))
        : Optional.empty();
  }

  /** The patterns of all public pages have the reading in front. */
  private boolean isShownByAny(String address) {
    PathContainer path = PathContainer.parsePath(address);
    return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(info -> info.getPathPatternsCondition() == null
            ? List.<PathPattern>of().stream() : info.getPathPatternsCondition().getPatterns().stream())
        .anyMatch(pattern -> pattern.getPatternString().startsWith("/{reading") && pattern.matches(path));
  }
}
