package org.leipzigapp.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a found thing is shown in a list.
 *
 * @param path inside the app, without the reading
 * @param summary one sentence
 * @param aside a short state such as "offen bis 18:00"
 * @param action what to do next, shown with the best answer
 */
public record Card(String title, String path, @Nullable String summary, @Nullable String aside, @Nullable Action action) {

  /** A next step. @param url inside ("/de/…") or outside of the app */
  public record Action(String label, String url) {}

  /** What a feature implements so that its things can be shown among others. */
  public interface Source {

    /** The kind of its things, as in the search index. */
    String kind();

    /** Heading over several of them. */
    String heading(Page page);

    /** Where it is shown, inside the app and without the reading. */
    String path(String id);

    Optional<Card> findCard(String id, Page page);
  }
}
