package org.leipzigapp.offline;

import java.util.List;

/**
 * What a feature implements so that devices keep its pages before anybody opened them. Only pages that are the same for
 * everyone; those whose answer says {@code no-store} are never kept.
 */
public interface OfflinePages {

  /**
   * Addresses inside of the app without the reading ("/aemter"), most important first; with all features together at
   * most {@value EssentialPages#MOST} are kept.
   */
  List<String> listOfflinePages();

  /** Those that lead to the others, for the page that tells what there is without a network. */
  default List<Entrance> listEntrances() {
    return List.of();
  }

  /** @param path as above @param textKey of its name among the texts of the interface */
  record Entrance(String path, String textKey) {}
}
