package org.leipzigapp.messages.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Outcome;
import org.leipzigapp.messages.outbox.Outgoing;
import org.springframework.stereotype.Component;

/** Mail. What reads and writes it is loaded with the first one, so that the start need not wait for it. */
@Component
class MailChannel implements Channel {

  private final MailSettings settings;
  private final Surroundings surroundings;
  private final MailPage page;
  private volatile @Nullable Mailer mailer;

  MailChannel(MailSettings settings, Surroundings surroundings, MailPage page) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.page = page;
  }

  /** Hands over mails. */
  interface Mailer {
    Map<UUID, Outcome> send(List<Outgoing> batch) throws Away;
  }

  @Override
  public Kind kind() {
    return Kind.EMAIL;
  }

  @Override
  public Map<UUID, Outcome> send(List<Outgoing> batch) throws Away {
    Mailer present = mailer;
    if (present == null) {
      var writer = new MailWriter(settings, surroundings, page);
      present = settings.hasServer() ? new Smtp(settings, writer) : new MailFolder(settings.folder(), writer);
      mailer = present;
    }
    return present.send(batch);
  }
}
