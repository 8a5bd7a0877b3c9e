package org.leipzigapp.messages.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.Message.Attachment;
import org.leipzigapp.messages.MessageTopic;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.templates.Kinds;
import org.leipzigapp.messages.templates.Letters;
import org.leipzigapp.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** The messages of a device in words. */
@Component
class Inbox {

  private static final int MOST = 200;

  private final InboxStore store;
  private final Letters letters;
  private final Kinds kinds;
  private final ObjectProvider<Channel> channels;

  Inbox(InboxStore store, Letters letters, Kinds kinds, ObjectProvider<Channel> channels) {
    this.store = store;
    this.letters = letters;
    this.kinds = kinds;
    this.channels = channels;
  }

  /** The newest first; from now on they count as read. */
  List<InboxView.Entry> read(UUID device, Collection<UUID> owners, Reading reading) {
    List<InboxStore.Told> told = store.list(device, owners, MOST);
    store.markSeen(device, told.stream().filter(InboxStore.Told::isNew).map(InboxStore.Told::id).toList());
    return told.stream()
        .map(one -> new InboxView.Entry(one.id(),
            letters.inside(one.template(), one.words(), one.path(), reading), one.at(), one.isNew(), one.attachments()))
        .toList();
  }

  List<MessageTopic> topics() {
    return kinds.listTopics();
  }

  /** Those that work here. */
  List<Channel.Kind> channels() {
    return channels.orderedStream().filter(Channel::isReady).map(Channel::kind).sorted().toList();
  }

  /** Always as a file to keep, never as a page of ours. */
  void sendAttachment(UUID message, int number, Collection<UUID> owners, HttpServletResponse response)
      throws IOException {
    Attachment attachment = store.findAttachment(message, number, owners).orElseThrow(NotFound::new);
    response.setContentType(attachment.type());
    response.setHeader("Content-Disposition", ContentDisposition.attachment()
        .filename(attachment.name().replaceAll("[\\p{Cc}\\\\/\"]", "_"), StandardCharsets.UTF_8).build().toString());
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(attachment.bytes().length);
    response.getOutputStream().write(attachment.bytes());
  }
}
