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

/** The areas of the app that are still to come, and what to use today instead. */
public record Areas(Map<String, Source> sources, List<AreaPage> items) {

  /** One area. */
  public record AreaPage(String id, Text title, Fact intro, List<Item> items) {}

  /** One way that exists today. @param number id of a telephone number @param service id of a service */
  public record Item(
      Text title,
      Text text,
      @Nullable String url,
      @Nullable String number,
      @Nullable String service,
      @Nullable String email,
      String source,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {}

  public Optional<AreaPage> find(String id) {
    return items.stream().filter(area -> area.id().equals(id)).findFirst();
  }
}
