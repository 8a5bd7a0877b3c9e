package org.leipzigapp.help.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Reading;

/**
 * What somebody wrote to the city.
 *
 * @param department that has it: an office's id, or {@link org.leipzigapp.staff.Member#EVERYWHERE}
 * @param about an office or a service; null: neither
 * @param title of that when it was written
 * @param reading of the person
 * @param closedAt set while it is done, as is the reason
 * @param erased whether what was personal is gone
 * @param posts in order
 */
public record Inquiry(
    UUID id,
    String department,
    Content.@Nullable Key about,
    String title,
    Reading reading,
    State state,
    Instant sentAt,
    Instant changedAt,
    @Nullable Instant closedAt,
    @Nullable Reason reason,
    boolean erased,
    List<Post> posts) {

  /** How long the person may open it again. */
  public static final Duration REOPENED_WITHIN = Duration.ofDays(28);

  /** Who has to do something. */
  public enum State {
    /** The city. */
    OPEN,
    /** Nobody must; the person may write back. */
    ANSWERED,
    DONE;

    /** As in the database and in the keys of texts. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /** Why it is done. */
  public enum Reason {
    SOLVED,
    /** Somebody else than the city has to do it. */
    ELSEWHERE,
    /** The person did not answer. */
    SILENT,
    /** Advertising, abuse. */
    NONE,
    /** The person deleted it. */
    WITHDRAWN;

    /** Whether staff choose it. */
    public boolean isOfStaff() {
      return this != WITHDRAWN;
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Reason of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /** By the newest post one knows whether somebody wrote meanwhile. */
  public int lastPost() {
    return posts.isEmpty() ? 0 : posts.getLast().number();
  }

  public boolean mayBeReopened(Instant now) {
    return state == State.DONE && !erased && closedAt != null && now.isBefore(closedAt.plus(REOPENED_WITHIN));
  }

  /** What one says on the telephone, e.g. "3F9A-12C4"; it opens nothing. */
  public String reference() {
    String start = id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    return start.substring(0, 4) + "-" + start.substring(4);
  }

  /** For the audit log; nobody learns from it who wrote. */
  public String subject() {
    return "inquiry/" + id;
  }
}
