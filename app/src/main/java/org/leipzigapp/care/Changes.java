package org.leipzigapp.care;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Draft;
import org.leipzigapp.content.Drafts;
import org.leipzigapp.content.PublishedItems;
import org.leipzigapp.content.Publishing;
import org.leipzigapp.staff.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Publishes a small change at once, by the same rules as every other; never past somebody who is writing. */
@Component
public class Changes {

  private final PublishedItems published;
  private final Drafts drafts;
  private final Publishing publishing;
  private final TransactionTemplate transaction;

  Changes(PublishedItems published, Drafts drafts, Publishing publishing, TransactionTemplate transaction) {
    this.published = published;
    this.drafts = drafts;
    this.publishing = publishing;
    this.transaction = transaction;
  }

  /** What became of a change; only {@link Published} changed anything. */
  public sealed interface Outcome {

    /** @param revision the number of the new state */
    record Published(int revision) implements Outcome {}

    /** Somebody is changing the item. */
    record DraftOpen() implements Outcome {}

    /** There was nothing to change. */
    record Nothing() implements Outcome {}

    /** With it the item would break a rule. */
    record Broken() implements Outcome {}
  }

  /**
   * @param change of the item as it is written, an empty object if there is none; false for nothing to change
   */
  public Outcome publish(Content.Key key, Member me, Predicate<ObjectNode> change) {
    Outcome outcome = transaction.execute(status -> inOne(key, me, change));
    return outcome == null ? new Outcome.Nothing() : outcome;
  }

  private Outcome inOne(Content.Key key, Member me, Predicate<ObjectNode> change) {
    if (drafts.find(key).isPresent()) {
      return new Outcome.DraftOpen();
    }
    PublishedItems.@Nullable Item item = published.find(key).orElse(null);
    ObjectNode body =
        item == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) item.body().deepCopy();
    if (!change.test(body)) {
      return new Outcome.Nothing();
    }
    String who = me.id().toString();
    int basedOn = item == null ? 0 : item.revision();
    if (!(drafts.save(key, body, 0, basedOn, who) instanceof Drafts.Outcome.Kept(Draft draft))) {
      return new Outcome.DraftOpen();
    }
    if (publishing.publish(key, draft.save(), who, null) instanceof Publishing.Outcome.Published done) {
      return new Outcome.Published(done.revision());
    }
    drafts.discard(key, draft.save());
    return new Outcome.Broken();
  }
}
