package org.leipzigapp.care.wanted;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.search.Misses;

/**
 * What people looked for and did not find.
 *
 * @param targets labels of the items that may get a word, in the order of the alphabet
 * @param languages of words, "de" first
 * @param mayAddLine whether the member may write into the city's word list
 */
public record WantedView(
    List<Misses.Miss> misses,
    List<String> targets,
    List<String> languages,
    boolean mayAddLine,
    boolean mayPublish,
    @Nullable Done done) {

  /** What was just done. @param target label of the item, "" for none */
  public record Done(String textKey, String words, String target, boolean good) {}
}
