package org.leipzigapp.bench.publishing;

import org.leipzigapp.content.Content;
import org.leipzigapp.content.Drafts;
import org.leipzigapp.content.History;
import org.leipzigapp.content.Publishing;
import org.leipzigapp.content.Revision;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Publishes another fee, with all checks that editors meet. */
@RestController
@ConditionalOnProperty("bench.publishing")
final class PublishNow {

  private final Drafts drafts;
  private final History history;
  private final Publishing publishing;

  PublishNow(Drafts drafts, History history, Publishing publishing) {
    this.drafts = drafts;
    this.history = history;
    this.publishing = publishing;
  }

  /** @return the new version */
  @GetMapping("/bench/publish")
  String publish(@RequestParam String id, @RequestParam int cents) {
    var key = new Content.Key("service", id);
    Revision current = history.findCurrent(key).orElseThrow();
    if (!(current.body() instanceof ObjectNode body) || !(body.at("/fees/0") instanceof ObjectNode fee)) {
      throw new IllegalStateException(id + " has no fee");
    }
    fee.put("cents", cents);
    var kept = (Drafts.Outcome.Kept) drafts.save(key, body, 0, current.number(), "bench");
    var published = (Publishing.Outcome.Published) publishing.publish(key, kept.draft().save(), "bench", null);
    return Long.toString(published.version());
  }
}
