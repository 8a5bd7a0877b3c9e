package org.leipzigapp.messages.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.Message.Attachment;
import org.leipzigapp.messages.MessageTopic;
import org.leipzigapp.messages.links.SignedLinks;
import org.leipzigapp.messages.links.SignedLinks.Purpose;
import org.leipzigapp.messages.outbox.DeliveryStore.Held;
import org.leipzigapp.messages.templates.Kinds;
import org.leipzigapp.messages.templates.Letter;
import org.leipzigapp.messages.templates.Letters;
import org.leipzigapp.messages.templates.OwnTopic;
import org.springframework.stereotype.Component;

/** Turns deliveries into what goes over a channel. */
@Component
class Composer {

  private final DeliveryStore store;
  private final Letters letters;
  private final Kinds kinds;
  private final SignedLinks links;

  Composer(DeliveryStore store, Letters letters, Kinds kinds, SignedLinks links) {
    this.store = store;
    this.letters = letters;
    this.kinds = kinds;
    this.links = links;
  }

  boolean isUrgent(Held held) {
    return held.template() != null && kinds.findTopic(held.template()).map(MessageTopic::isUrgent).orElse(false);
  }

  /** @param collected what a digest tells of, empty for a single message */
  Outgoing compose(Held held, List<Held> collected) {
    return held.isDigest() ? digest(held, collected) : single(held);
  }

  private Outgoing single(Held held) {
    boolean asksBySms = OwnTopic.CODE.equals(held.template());
    Letter letter = asksBySms ? code(held) : letter(held);
    List<Attachment> attachments = letter.inFull() && held.message() != null
        ? store.attachments(List.of(held.message())).getOrDefault(held.message(), List.of()) : List.of();
    if (held.confirms() && !asksBySms) {
      letter = letter.leadingTo(links.path(Purpose.CONFIRM, held.subscription()));
    }
    return new Outgoing(held.id(), Objects.requireNonNull(held.key()), held.target(), letter, List.of(), attachments,
        held.confirms() ? null : stop(held.subscription(), held.reading()), isUrgent(held));
  }

  private Outgoing digest(Held held, List<Held> collected) {
    List<Letter> all = new ArrayList<>();
    // several matters that are nobody else's business are one sentence
    collected.stream().map(this::letter).forEach(letter -> {
      if (letter.inFull() || !all.contains(letter)) {
        all.add(letter);
      }
    });
    Letter cover = letters.outside(OwnTopic.DIGEST, Map.of("count", String.valueOf(collected.size())), Letters.INBOX,
        held.reading());
    return new Outgoing(held.id(), "digest/" + held.id(), held.target(), cover, all, List.of(),
        stop(held.subscription(), held.reading()), false);
  }

  private Letter letter(Held held) {
    // the link of the question is put in later
    String path = held.confirms() ? Letters.INBOX : held.path();
    return letters.outside(Objects.requireNonNull(held.template()), held.words(), path, held.reading());
  }

  /** The code is not kept: like a link it is made anew for each attempt. */
  private Letter code(Held held) {
    return letters.outside(OwnTopic.CODE, Map.of("code", links.code(held.subscription())), null, held.reading());
  }

  private String stop(UUID subscription, Reading reading) {
    return "/" + reading.tag() + links.path(Purpose.STOP, subscription);
  }
}
