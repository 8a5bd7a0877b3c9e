package org.leipzigapp.help.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.MatterSource;
import org.leipzigapp.content.Reading;
import org.leipzigapp.help.contact.files.FileStore.FileLine;
import org.leipzigapp.web.Texts;
import org.springframework.stereotype.Component;

/** Inquiries in "Meine Anliegen". */
@Component
class ContactMatters implements MatterSource {

  static final String KIND = "contact";

  /** After the last change; then words and files are erased, and what is counted stays. */
  static final Duration KEPT = Duration.ofDays(180);

  private final Inquiries inquiries;
  private final InquiryStore store;
  private final Addressees addressees;
  private final Texts texts;
  private final Clock clock;

  ContactMatters(Inquiries inquiries, InquiryStore store, Addressees addressees, Texts texts, Clock clock) {
    this.inquiries = inquiries;
    this.store = store;
    this.addressees = addressees;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Matter> list(Collection<UUID> ids, Reading reading) {
    return store.listLines(ids).stream().filter(inquiry -> !inquiry.erased())
        .map(inquiry -> matter(inquiry, reading)).toList();
  }

  private Matter matter(Inquiry inquiry, Reading reading) {
    Matter.Phase phase = switch (inquiry.state()) {
      case OPEN -> Matter.Phase.OPEN;
      case ANSWERED -> Matter.Phase.YOUR_TURN;
      case DONE -> Matter.Phase.DONE;
    };
    String stem = "contact.matter." + inquiry.state().id();
    boolean reopens = inquiry.mayBeReopened(clock.instant());
    return new Matter(inquiry.id(), KIND,
        texts.get(reading, "contact.matter.title", addressees.title(inquiry, reading)), phase,
        texts.get(reading, stem), addressees.name(inquiry.department(), reading),
        inquiry.state() == Inquiry.State.DONE ? null : texts.get(reading, stem + ".next"), null,
        inquiry.state() == Inquiry.State.ANSWERED ? texts.get(reading, "contact.matter.answered.action")
            : reopens ? texts.get(reading, "contact.matter.done.action") : null,
        ContactController.PATH + "/" + inquiry.id(), inquiry.sentAt(), inquiry.changedAt());
  }

  @Override
  public Map<String, Object> export(UUID id) {
    return inquiries.find(id).map(this::export).orElse(Map.of());
  }

  private Map<String, Object> export(Inquiry inquiry) {
    var all = new LinkedHashMap<String, Object>();
    all.put("about", addressees.title(inquiry, inquiry.reading()));
    all.put("office", addressees.name(inquiry.department(), inquiry.reading()));
    all.put("state", inquiry.state().id());
    all.put("sent", inquiry.sentAt().toString());
    all.put("thread", inquiry.posts().stream().map(this::export).toList());
    return all;
  }

  private Map<String, Object> export(Post post) {
    var one = new LinkedHashMap<String, Object>();
    one.put("at", post.at().toString());
    one.put("what", post.kind().id());
    one.put("by", post.isByStaff() ? "office" : "you");
    if (post.words() != null) {
      one.put("words", post.words());
    }
    if (!post.files().isEmpty()) {
      one.put("files", post.files().stream().map(FileLine::name).toList());
    }
    return one;
  }

  @Override
  public void erase(UUID id) {
    inquiries.withdraw(id);
  }

  @Override
  public Duration keptFor() {
    return KEPT;
  }

  @Override
  public List<UUID> eraseBefore(Instant time) {
    return inquiries.eraseBefore(time);
  }
}
