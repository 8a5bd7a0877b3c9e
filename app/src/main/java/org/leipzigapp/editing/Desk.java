package org.leipzigapp.editing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Draft;
import org.leipzigapp.content.Drafts;
import org.leipzigapp.content.History;
import org.leipzigapp.content.PackConflicts;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.content.Publishing;
import org.leipzigapp.content.Revision;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.NotAllowed;
import org.leipzigapp.staff.Right;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What members do with items: each action demands its right and leaves a row in the audit log. */
@Service
class Desk {

  private final Drafts drafts;
  private final Publishing publishing;
  private final History history;
  private final PackConflicts conflicts;
  private final Audit audit;
  private final boolean fourEyes;

  Desk(Drafts drafts, Publishing publishing, History history, PackConflicts conflicts, Audit audit,
      @Value("${leipzigapp.editing.four-eyes:false}") boolean fourEyes) {
    this.drafts = drafts;
    this.publishing = publishing;
    this.history = history;
    this.conflicts = conflicts;
    this.audit = audit;
    this.fourEyes = fourEyes;
  }

  /** Begins a new item; a removed one of that id goes on from its last state. */
  @Transactional
  Drafts.Outcome begin(Member me, Content.Key key, JsonNode body) {
    me.demandAnywhere(Right.WRITE, key.kind() + "/" + key.id());
    int last = history.findCurrent(key).map(Revision::number).orElse(0);
    Drafts.Outcome outcome = drafts.save(key, body, 0, last, me.id().toString());
    if (outcome instanceof Drafts.Outcome.Kept) {
      audit.changed(me, "item.draft", key.kind() + "/" + key.id());
    }
    return outcome;
  }

  /** @throws NotAllowed if the member may not change it in any way */
  Workplace demand(Workplace place) {
    if (!place.isWriter() && !place.isOfficeLead()) {
      place.me().demand(Right.WRITE, place.department(), place.subject());
    }
    return place;
  }

  @Transactional
  Drafts.Outcome save(Workplace place, JsonNode body, long seen) {
    demand(place);
    Drafts.Outcome outcome =
        drafts.save(place.key(), body, seen, place.revision(), place.me().id().toString());
    if (outcome instanceof Drafts.Outcome.Kept && place.save() == 0) {
      audit.changed(place.me(), "item.draft", place.subject());
    }
    return outcome;
  }

  @Transactional
  Drafts.Outcome move(Workplace place, Draft.State to, @Nullable Instant at, @Nullable String note, long seen) {
    demand(place);
    if (to == Draft.State.SCHEDULED) {
      demandPublishing(place);
      if (place.save() != seen) {
        return new Drafts.Outcome.Overtaken(place.draft());
      }
    }
    Drafts.Outcome outcome = drafts.move(place.key(), to, at, note, seen, place.me().id().toString());
    if (outcome instanceof Drafts.Outcome.Kept) {
      audit.changed(place.me(), "item." + to.name().toLowerCase(Locale.ROOT), place.subject());
    }
    return outcome;
  }

  @Transactional
  boolean discard(Workplace place, long seen) {
    demand(place);
    boolean gone = drafts.discard(place.key(), seen);
    if (gone) {
      audit.changed(place.me(), "item.discarded", place.subject());
    }
    return gone;
  }

  @Transactional
  Publishing.Outcome publish(Workplace place, long seen, @Nullable String note) {
    if (place.isOwnBeginning() && place.department().isEmpty()) {
      // whose it is stands in what is still missing
      List<PackProblem> missing = problems(place);
      if (!missing.isEmpty()) {
        return new Publishing.Outcome.Broken(missing);
      }
    }
    demandPublishing(place);
    if (place.save() != seen) {
      return new Publishing.Outcome.Overtaken(place.draft());
    }
    return told(place, "item.published",
        publishing.publish(place.key(), seen, place.me().id().toString(), note));
  }

  @Transactional
  Publishing.Outcome restore(Workplace place, Revision earlier) {
    place.me().demand(Right.PUBLISH, place.department(), place.subject());
    return told(place, "item.restored", publishing.restore(earlier, place.me().id().toString()));
  }

  @Transactional
  Publishing.Outcome remove(Workplace place, @Nullable String note) {
    place.me().demand(Right.PUBLISH, place.department(), place.subject());
    return told(place, "item.removed", publishing.remove(place.key(), place.me().id().toString(), note));
  }

  /** What the pack says becomes a draft; an item that it dropped is removed when the editor does so. */
  @Transactional
  void takeFromPack(Workplace place, PackConflicts.Conflict conflict) {
    demand(place);
    if (conflict.pack() != null) {
      drafts.save(place.key(), conflict.pack(), place.save(), place.revision(), place.me().id().toString());
    }
    conflicts.settle(place.key());
    audit.changed(place.me(), "item.pack-taken", place.subject());
  }

  @Transactional
  void keep(Workplace place) {
    demand(place);
    conflicts.settle(place.key());
    audit.changed(place.me(), "item.pack-refused", place.subject());
  }

  List<PackProblem> problems(Workplace place) {
    return publishing.problems(place.key(), place.body());
  }

  /** Whether the rule of four eyes keeps this member from publishing what they wrote. */
  boolean needsOther(Workplace place) {
    Draft draft = place.draft();
    return fourEyes && draft != null && draft.changedBy().equals(place.me().id().toString());
  }

  private void demandPublishing(Workplace place) {
    demand(place);
    if (place.isOfficeLead()) {
      if (place.changesMoreThanHours()) {
        throw new NotAllowed(Right.PUBLISH, place.subject());
      }
    } else {
      place.me().demand(Right.PUBLISH, place.department(), place.subject());
    }
    if (needsOther(place)) {
      throw new NotAllowed(Right.PUBLISH, place.subject());
    }
  }

  private Publishing.Outcome told(Workplace place, String action, Publishing.Outcome outcome) {
    if (outcome instanceof Publishing.Outcome.Published) {
      audit.changed(place.me(), action, place.subject());
    }
    return outcome;
  }
}
