package org.leipzigapp.home;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Source;
import org.leipzigapp.content.Text;

/** The fixed pages at the foot: imprint, privacy, accessibility, easy language, sign language. */
public record InfoPages(Map<String, Source> sources, List<InfoPage> items) {

  /** One fixed page. @param missing what the running city still has to fill in */
  public record InfoPage(
      String id, Text title, List<Fact> paragraphs, @Nullable List<Link> links, @Nullable Text missing) {}

  /** A link to somewhere else. */
  public record Link(
      Text label,
      String url,
      String source,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {}

  public Optional<InfoPage> find(String id) {
    return items.stream().filter(page -> page.id().equals(id)).findFirst();
  }
}
