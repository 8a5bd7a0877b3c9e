package org.leipzigapp.care.warranty;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Changes;
import org.leipzigapp.care.Item;
import org.leipzigapp.care.Keepers;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Drafts;
import org.leipzigapp.content.History;
import org.leipzigapp.content.Publishing;
import org.leipzigapp.content.Revision;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What members do with the warranty of an item: say that it is still true, take that back, hand it over. */
@Component
class Checking {

  private static final Duration UNDO = Duration.ofHours(24);

  private final CareStore store;
  private final Keepers keepers;
  private final Changes changes;
  private final Drafts drafts;
  private final Publishing publishing;
  private final History history;
  private final Audit audit;
  private final TheCity city;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Checking(CareStore store, Keepers keepers, Changes changes, Drafts drafts, Publishing publishing,
      History history, Audit audit, TheCity city, Clock clock, TransactionTemplate transaction) {
    this.store = store;
    this.keepers = keepers;
    this.changes = changes;
    this.drafts = drafts;
    this.publishing = publishing;
    this.history = history;
    this.audit = audit;
    this.city = city;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** What was written where. */
  enum Outcome {
    /** Here, and the public page tells the new date. */
    PUBLISHED,
    /** Here alone: somebody is changing the item. */
    DRAFT_OPEN,
    /** Here alone: the item tells no date. */
    NO_DATE,
    /** Here alone: as it is, the item breaks a rule and cannot be published. */
    BROKEN,
    /** Nothing: it was checked today already. */
    TODAY_ALREADY,
    /** The last click is taken back. */
    UNDONE,
    /** Taken back here; the public page keeps its date, since the item was changed after the click. */
    UNDONE_HERE,
    NOTHING_TO_UNDO,
    HANDED_OVER,
    MONTHS_SET,
    /** No such department, no such number of months. */
    REFUSED
  }

  /** "Stimmt noch": the item was compared with the world and holds. */
  Outcome stillTrue(Member me, Item item) {
    keepers.demand(me, Right.WRITE, item);
    LocalDate today = city.now().toLocalDate();
    return inOne(() -> {
      CareRow before = store.get(item.key());
      if (today.equals(before.checkedOn())) {
        return Outcome.TODAY_ALREADY;
      }
      Written written = publish(item.key(), today, me);
      store.setChecked(item.key(), today,
          new CareRow.Undo(before.checkedOn(), written.revision, clock.instant().plus(UNDO)));
      audit.changed(me, "item.checked", item.subject());
      return written.outcome;
    });
  }

  /** Takes the last click back, within a day. */
  Outcome undo(Member me, Item item) {
    keepers.demand(me, Right.WRITE, item);
    return inOne(() -> {
      CareRow.Undo undo = store.get(item.key()).undo();
      if (undo == null || undo.until().isBefore(clock.instant())) {
        return Outcome.NOTHING_TO_UNDO;
      }
      boolean everywhere = undo.revision() == null || unpublish(item.key(), undo.revision(), me);
      store.setChecked(item.key(), undo.checkedOn(), null);
      audit.changed(me, "item.unchecked", item.subject());
      return everywhere ? Outcome.UNDONE : Outcome.UNDONE_HERE;
    });
  }

  /** @param department an office's id or {@link Member#EVERYWHERE} */
  Outcome handOver(Member me, Item item, String department) {
    keepers.demand(me, Right.WRITE, item);
    boolean known = department.equals(Member.EVERYWHERE)
        || keepers.list(me.reading()).stream().anyMatch(each -> each.id().equals(department));
    return !known ? Outcome.REFUSED : inOne(() -> {
      store.setDepartment(item.key(), department.equals(item.department()) ? null : department);
      audit.changed(me, "item.handed", item.subject());
      return Outcome.HANDED_OVER;
    });
  }

  /** @param months null for those of the settings */
  Outcome setMonths(Member me, Item item, @Nullable Integer months) {
    keepers.demand(me, Right.WRITE, item);
    if (months != null && (months < 1 || months > Warranties.MOST_MONTHS)) {
      return Outcome.REFUSED;
    }
    return inOne(() -> {
      store.setMonths(item.key(), months);
      audit.changed(me, "item.months", item.subject());
      return Outcome.MONTHS_SET;
    });
  }

  private record Written(Outcome outcome, @Nullable Integer revision) {}

  private Written publish(Content.Key key, LocalDate today, Member me) {
    return switch (changes.publish(key, me, body -> isDated(body, today))) {
      case Changes.Outcome.Published(int revision) -> new Written(Outcome.PUBLISHED, revision);
      case Changes.Outcome.DraftOpen open -> new Written(Outcome.DRAFT_OPEN, null);
      case Changes.Outcome.Nothing nothing -> new Written(Outcome.NO_DATE, null);
      case Changes.Outcome.Broken broken -> new Written(Outcome.BROKEN, null);
    };
  }

  /** Dates an item that tells when it was checked. */
  private static boolean isDated(ObjectNode body, LocalDate today) {
    boolean tells = body.has("checked");
    if (tells) {
      body.put("checked", today.toString());
    }
    return tells;
  }

  /** False if somebody changed or is changing the item since. */
  private boolean unpublish(Content.Key key, int revision, Member me) {
    boolean untouched = drafts.find(key).isEmpty()
        && history.findCurrent(key).filter(current -> current.number() == revision).isPresent();
    Revision before = untouched ? history.find(key, revision - 1).orElse(null) : null;
    return before != null && before.body() != null
        && publishing.restore(before, me.id().toString()) instanceof Publishing.Outcome.Published;
  }

  private Outcome inOne(Supplier<Outcome> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
