package org.leipzigapp.care.notes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Reading;

/**
 * What somebody says is wrong.
 *
 * @param reading how the person read the page
 * @param page of the app, without the reading, e.g. "/services/personalausweis"
 * @param item that the page showed; null if the page shows none
 * @param title of the item when the note was sent, or the path of the page
 * @param department that kept the item when the note was sent
 * @param said null once it was erased
 * @param steps in order; the first one is its arrival
 */
public record Note(
    UUID id,
    Reading reading,
    String page,
    Content.@Nullable Key item,
    String title,
    String department,
    NoteState state,
    Instant sentAt,
    @Nullable Said said,
    List<Step> steps) {

  /** In the person's own words. */
  public record Said(String wrong, @Nullable String better, @Nullable String knownFrom) {}

  /** @param words of the department with an answer, of the person with a question asked again; null for none */
  public record Step(Instant at, NoteState state, @Nullable String words) {}

  /** The address of the page as the person saw it. */
  public String address() {
    return "/" + reading.tag() + page;
  }

  public Step lastStep() {
    return steps.getLast();
  }

  /** How often it was asked again. */
  public long reopened() {
    return steps.stream().skip(1).filter(step -> step.state() == NoteState.OPEN).count();
  }

  /** For the audit log; nobody learns from it who wrote. */
  public String subject() {
    return "note/" + id;
  }
}
