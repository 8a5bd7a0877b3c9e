package org.leipzigapp.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Makes drafts public: in one transaction the item, its history and the version that every node follows. */
public final class Publishing {

  private final ContentStore store;
  private final Drafts drafts;
  private final ContentCheck check;
  private final TransactionTemplate transaction;

  Publishing(ContentStore store, Drafts drafts, ContentCheck check, TransactionTemplate transaction) {
    this.store = store;
    this.drafts = drafts;
    this.check = check;
    this.transaction = transaction;
  }

  /** What became of it; only {@link Published} changed anything. */
  public sealed interface Outcome {

    /** @param revision the number of the new state */
    record Published(long version, int revision) implements Outcome {}

    /** Somebody saved, published or discarded the draft meanwhile. */
    record Overtaken(@Nullable Draft theirs) implements Outcome {}

    /** Somebody published another state since this draft was begun. */
    record Outdated(int current) implements Outcome {}

    /** It breaks a rule that a pack has to meet. */
    record Broken(List<PackProblem> problems) implements Outcome {}
  }

  /** @param seen number of the save that is to be published */
  public Outcome publish(Content.Key key, long seen, String who, @Nullable String note) {
    return inOrder(next -> {
      Draft draft = drafts.find(key).orElse(null);
      if (draft == null || draft.save() != seen) {
        return new Outcome.Overtaken(draft);
      }
      int current = store.revision(key);
      if (draft.basedOn() != current) {
        return new Outcome.Outdated(current);
      }
      Outcome outcome = write(next, key, draft.body(), Revision.Origin.EDIT, who, note);
      if (outcome instanceof Outcome.Published) {
        drafts.discard(key, seen);
      }
      return outcome;
    });
  }

  /** Makes an earlier state public again, as a new state. */
  public Outcome restore(Revision earlier, String who) {
    return inOrder(next -> write(next, earlier.key(), Objects.requireNonNull(earlier.body()), Revision.Origin.RESTORE,
        who, "#" + earlier.number()));
  }

  /** Takes an item away; refused while another one needs it. */
  public Outcome remove(Content.Key key, String who, @Nullable String note) {
    return inOrder(next -> write(next, key, null, Revision.Origin.REMOVAL, who, note));
  }

  /** What would be refused now. */
  public List<PackProblem> problems(Content.Key key, JsonNode body) {
    return check.problems(store.bodies(), key, body);
  }

  /**
   * Publishes one draft whose time has come; if several nodes try, one succeeds. What cannot be published goes back to
   * review with the reason as its note.
   *
   * @return the draft, or empty if none was due
   */
  Optional<Draft> publishDue() {
    Optional<Draft> due = drafts.findDue();
    due.ifPresent(draft -> {
      String why = switch (publish(draft.key(), draft.save(), draft.changedBy(), draft.note())) {
        case Outcome.Published published -> null;
        case Outcome.Overtaken overtaken -> null;
        case Outcome.Outdated outdated -> "another state was published meanwhile";
        case Outcome.Broken broken -> broken.problems().getFirst().toString();
      };
      if (why != null) {
        drafts.move(draft.key(), Draft.State.REVIEW, null, why, draft.save(), draft.changedBy());
      }
    });
    return due;
  }

  private Outcome write(long next, Content.Key key, @Nullable JsonNode body, Revision.Origin origin, String who,
      @Nullable String note) {
    List<PackProblem> problems = check.problems(store.bodies(), key, body);
    if (!problems.isEmpty()) {
      return new Outcome.Broken(problems);
    }
    int revision = store.write(key, body == null ? null : ContentJson.write(body), next, origin, who, note);
    store.announce(next);
    return new Outcome.Published(next, revision);
  }

  private interface Step {
    Outcome with(long nextVersion);
  }

  /** Writers wait for one another, so versions become visible in their order. */
  private Outcome inOrder(Step step) {
    return Objects.requireNonNull(transaction.execute(status -> step.with(store.lockNextVersion())));
  }
}
