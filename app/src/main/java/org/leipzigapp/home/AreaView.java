package org.leipzigapp.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.web.SourceLine;

/** An area that is still to come, with what can be used today. */
public record AreaView(Areas.AreaPage area, List<Item> items, List<Numbers.PhoneNumber> emergency) {

  /** One way that exists today. @param action what one clicks on */
  public record Item(Areas.Item item, @Nullable String action, @Nullable String url, SourceLine source) {}
}
