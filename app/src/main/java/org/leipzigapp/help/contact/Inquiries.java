package org.leipzigapp.help.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.help.contact.Inquiry.Reason;
import org.leipzigapp.help.contact.Inquiry.State;
import org.leipzigapp.help.contact.files.FileStore;
import org.leipzigapp.messages.Message;
import org.leipzigapp.messages.Messages;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of an inquiry: answered, answered back, handed over, done, opened again. */
@Component
public class Inquiries {

  private final InquiryStore store;
  private final PostStore posts;
  private final FileStore files;
  private final Addressees addressees;
  private final Messages messages;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Inquiries(InquiryStore store, PostStore posts, FileStore files, Addressees addressees, Messages messages,
      Audit audit, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.files = files;
    this.addressees = addressees;
    this.messages = messages;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What became of it. */
  public enum Outcome {
    DONE,
    /** Somebody else was faster; nothing changed. */
    MOVED,
    /** It does not go (any more), e.g. opening again after the time for it. */
    NOT_NOW
  }

  /** Takes the first post, in the running transaction. What was sent before as it is counts once. */
  void begin(Inquiry inquiry, Words words) {
    boolean isNew = store.insert(inquiry);
    Inquiry present = store.findToChange(inquiry.id()).orElseThrow();
    if (!posts.isSent(Objects.requireNonNull(words.key()))) {
      write(present, Post.Kind.WRITTEN, words);
      if (isNew) {
        say(present, 1, "received", Map.of());
      }
    }
  }

  /** The person writes once more; what was done is open again if it is not too late. */
  Outcome answerBack(UUID id, Words words) {
    return change(id, inquiry -> {
      if (posts.isSent(Objects.requireNonNull(words.key()))) {
        return Outcome.DONE;
      }
      boolean again = inquiry.state() == State.DONE;
      if (inquiry.erased() || again && !inquiry.mayBeReopened(clock.instant())) {
        return Outcome.NOT_NOW;
      }
      write(inquiry, again ? Post.Kind.REOPENED : Post.Kind.WRITTEN, words);
      if (again) {
        say(inquiry, inquiry.lastPost() + 1, "reopened", Map.of());
      }
      return Outcome.DONE;
    });
  }

  private void write(Inquiry inquiry, Post.Kind kind, Words words) {
    int number = inquiry.lastPost() + 1;
    Instant now = clock.instant();
    posts.add(inquiry.id(),
        new Post(number, now, kind, null, null, null, words.words(), null, List.of()), words.key());
    files.add(inquiry.id(), number, words.files());
    store.setState(inquiry.id(), number, State.OPEN, now, inquiry.department(), null);
  }

  /** @param seen the newest post that the member saw */
  public Outcome answer(UUID id, Member me, int seen, Words words) {
    return byStaff(id, me, seen, words, inquiry -> {
      add(inquiry, me, Post.Kind.ANSWERED, null, words.words(), null, State.ANSWERED, null);
      files.add(inquiry.id(), inquiry.lastPost() + 1, words.files());
      audit.changed(me, "inquiry.answered", inquiry.subject());
      say(inquiry, inquiry.lastPost() + 1, "answered", Map.of());
    });
  }

  /** @param remark for the colleagues, "" for none */
  public Outcome handOver(UUID id, Member me, int seen, String department, String remark) {
    return byStaff(id, me, seen, null, inquiry -> {
      add(inquiry, me, Post.Kind.HANDED, department, null, remark.isEmpty() ? null : remark, State.OPEN, null);
      audit.changed(me, "inquiry.handed", inquiry.subject());
      say(inquiry, inquiry.lastPost() + 1, "handed",
          Map.of("office", addressees.name(department, inquiry.reading())));
    });
  }

  /** @param words for the person, "" for none */
  public Outcome close(UUID id, Member me, int seen, Reason reason, String words) {
    return byStaff(id, me, seen, new Words(words, List.of(), null), inquiry -> {
      add(inquiry, me, Post.Kind.DONE, null, words.isEmpty() ? null : words, null, State.DONE, reason);
      audit.changed(me, "inquiry.done", inquiry.subject());
      say(inquiry, inquiry.lastPost() + 1, "done", Map.of());
    });
  }

  private Outcome byStaff(UUID id, Member me, int seen, @Nullable Words words, Consumer<Inquiry> act) {
    return change(id, inquiry -> {
      Post last = inquiry.posts().getLast();
      if (words != null && seen == last.number() - 1 && me.id().equals(last.member()) && words.areOf(last)) {
        return Outcome.DONE; // the same click twice
      }
      if (inquiry.erased() || inquiry.state() == State.DONE) {
        return Outcome.NOT_NOW;
      }
      if (seen != last.number()) {
        return Outcome.MOVED;
      }
      act.accept(inquiry);
      return Outcome.DONE;
    });
  }

  private void add(Inquiry inquiry, Member me, Post.Kind kind, @Nullable String department, @Nullable String words,
      @Nullable String remark, State state, @Nullable Reason reason) {
    int number = inquiry.lastPost() + 1;
    Instant now = clock.instant();
    String office = department == null ? inquiry.department() : department;
    posts.add(inquiry.id(),
        new Post(number, now, kind, me.id(), me.name(), office, words, remark, List.of()), null);
    store.setState(inquiry.id(), number, state, now, office, reason);
  }

  private Outcome change(UUID id, Function<Inquiry, Outcome> step) {
    return Objects.requireNonNull(transaction.execute(status ->
        store.findToChange(id).map(step).orElse(Outcome.NOT_NOW)));
  }

  private void say(Inquiry inquiry, int post, String kind, Map<String, String> values) {
    messages.promise(new Message("contact/" + inquiry.id() + "/" + post, inquiry.id(), "contact." + kind, values,
        List.of(), ContactController.PATH + "/" + inquiry.id()));
  }

  /** The person wants it gone: words and files leave, and staff see that it was taken back. */
  void withdraw(UUID id) {
    change(id, inquiry -> {
      if (inquiry.erased()) {
        return Outcome.NOT_NOW;
      }
      int number = inquiry.lastPost() + 1;
      Instant now = clock.instant();
      posts.add(id, new Post(number, now, Post.Kind.WITHDRAWN, null, null, null, null, null, List.of()), null);
      boolean wasDone = inquiry.state() == State.DONE;
      store.setState(id, number, State.DONE, now, inquiry.department(),
          wasDone ? inquiry.reason() : Reason.WITHDRAWN);
      store.erase(List.of(id));
      return Outcome.DONE;
    });
  }

  /** Removes what is personal of inquiries that were last changed before a time. @return their ids */
  List<UUID> eraseBefore(Instant time) {
    return Objects.requireNonNull(transaction.execute(status -> {
      var old = new ArrayList<>(store.listOlderThan(time));
      store.erase(old);
      return old;
    }));
  }

  public Optional<Inquiry> find(UUID id) {
    return store.find(id);
  }
}
