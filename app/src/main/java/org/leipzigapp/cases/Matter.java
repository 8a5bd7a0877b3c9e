package org.leipzigapp.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a matter stands, in the words of its feature and in the reader's reading.
 *
 * @param title what it is about, e.g. "Frage zum Personalausweis"
 * @param state in plain words, e.g. "Beantwortet"
 * @param who has it now, e.g. "Bürgerbüro Gohlis"
 * @param next what comes next; null: nothing
 * @param until by when that is; null: unknown
 * @param action what the person can do now, e.g. "Antwort lesen"; null: only look
 * @param path of its own page, without the reading
 */
public record Matter(
    UUID id,
    String kind,
    String title,
    Phase phase,
    String state,
    String who,
    @Nullable String next,
    @Nullable LocalDate until,
    @Nullable String action,
    String path,
    Instant opened,
    Instant changed) {

  /** Where it stands, for sorting and marking. */
  public enum Phase {
    /** The city is at it. */
    OPEN,
    /** The person has to do something. */
    YOUR_TURN,
    DONE
  }
}
