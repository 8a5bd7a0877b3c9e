package org.leipzigapp.care.notes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Item;
import org.leipzigapp.care.Items;
import org.leipzigapp.care.Keepers;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.Seal;
import org.leipzigapp.messages.Message;
import org.leipzigapp.messages.Messages;
import org.leipzigapp.staff.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of a note: sent, looked into, answered, asked again, erased. */
@Component
class Notes {

  /** After that what people wrote is erased, whatever became of it. */
  static final Duration KEPT = Duration.ofDays(180);
  private static final int MOST_REOPENINGS = 3;
  private static final int MOST_COUNTED = 500;

  private final NoteStore store;
  private final Items items;
  private final Keepers keepers;
  private final Messages messages;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Notes(NoteStore store, Items items, Keepers keepers, Messages messages, TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.items = items;
    this.keepers = keepers;
    this.messages = messages;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes what was sent. The same form sent again counts once; its newer words stand as long as nobody looked.
   *
   * @param page null for the app as a whole
   * @param follow what else belongs to it, for the id of the note; in the same transaction
   */
  void take(NoteForm form, PagesOfOurs.@Nullable OurPage page, Reading reading, String link, Consumer<UUID> follow) {
    Note note = note(form, page, reading);
    transaction.executeWithoutResult(status -> {
      UUID id = note.id();
      if (store.insert(note, Seal.hash(link))) {
        store.step(id, NoteState.OPEN, note.steps().getFirst());
        say(note, 1, "received");
      } else {
        id = findByLink(link).orElseThrow().id();
        store.correct(id, form.said());
      }
      follow.accept(id);
    });
  }

  private void say(Note note, int step, String kind) {
    messages.promise(new Message("note/" + note.id() + "/" + step, note.id(), NoteTopic.ID + "." + kind,
        Map.of("title", note.title()), List.of(), NoteController.PATH + "/" + note.id()));
  }

  private Note note(NoteForm form, PagesOfOurs.@Nullable OurPage page, Reading reading) {
    Instant now = clock.instant();
    Item item = page == null ? null : page.item();
    String path = page == null ? "/" : page.path();
    return new Note(UUID.randomUUID(), reading, path,
        item == null ? null : item.key(),
        item == null ? path : shorten(items.name(item, reading)),
        item == null ? Member.EVERYWHERE : keepers.departmentOf(item),
        NoteState.OPEN, now, form.said(), List.of(new Note.Step(now, NoteState.OPEN, null)));
  }

  Optional<Note> findByLink(String link) {
    return store.findByLink(Seal.hash(link));
  }

  Optional<Note> find(UUID id) {
    return store.find(id);
  }

  /** Who keeps the item now; of items that are gone, who kept it when the note was sent. */
  String departmentOf(Note note) {
    return Optional.ofNullable(note.item()).flatMap(items::find).map(keepers::departmentOf).orElse(note.department());
  }

  /** As {@link #departmentOf}, for many. */
  Map<UUID, String> departmentsOf(List<Note> all) {
    Map<Content.Key, String> handedOver = keepers.handedOver();
    var departments = new HashMap<UUID, String>();
    for (Note note : all) {
      departments.put(note.id(), Optional.ofNullable(note.item()).flatMap(items::find)
          .map(item -> handedOver.getOrDefault(item.key(), item.department()))
          .orElse(note.department()));
    }
    return departments;
  }

  /** How many wait for an answer in departments of some sort. */
  int countOpen(Predicate<String> ofDepartment) {
    List<Note> open = store.listOpen(MOST_COUNTED);
    return (int) departmentsOf(open).values().stream().filter(ofDepartment).count();
  }

  boolean isGone(Note note) {
    return note.item() != null && items.find(note.item()).isEmpty();
  }

  /** Whether who sent it may still ask again. */
  boolean mayBeReopened(Note note) {
    return note.state().isClosed() && note.said() != null && note.reopened() < MOST_REOPENINGS;
  }

  /** The person says that it is still not right. @return false if somebody moved it meanwhile */
  boolean reopen(Note note, String words) {
    return mayBeReopened(note) && move(note, note.state(), NoteState.OPEN, words);
  }

  /** A member moves it on. @param seen the state that the member saw @return false if somebody moved it meanwhile */
  boolean move(Note note, NoteState seen, NoteState to, @Nullable String words) {
    var step = new Note.Step(clock.instant(), to, words);
    return Boolean.TRUE.equals(transaction.execute(status -> {
      boolean moved = store.step(note.id(), seen, step);
      if (moved && to != NoteState.WORK) {
        say(note, note.steps().size() + 1, to.isClosed() ? "answered" : "reopened");
      }
      return moved;
    }));
  }

  /** Erases what was sent before a time, whatever became of it. @return the ids of those notes */
  List<UUID> eraseBefore(Instant time) {
    return Objects.requireNonNull(transaction.execute(status -> {
      List<UUID> old = store.listOlderThan(time);
      store.erase(old);
      return old;
    }));
  }

  /** The person wants it gone. */
  void erase(UUID id) {
    transaction.executeWithoutResult(status -> store.erase(List.of(id)));
  }

  private static String shorten(String title) {
    return title.substring(0, Math.min(300, title.length()));
  }
}
