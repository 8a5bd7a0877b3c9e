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
}
