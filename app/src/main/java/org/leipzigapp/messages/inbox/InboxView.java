package org.leipzigapp.messages.inbox;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.MessageTopic;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Hours;
import org.leipzigapp.messages.subscriptions.Choices.Choice;
import org.leipzigapp.messages.subscriptions.Subscription;
import org.leipzigapp.messages.templates.Letter;

/**
 * The page "Mitteilungen" of one device.
 *
 * @param device null as long as it has nothing from us
 * @param topics that can be chosen, on the channels
 * @param trouble null if nothing went wrong
 * @param done end of a text's key on what was just done; null for nothing
 */
public record InboxView(
    @Nullable UUID device,
    List<Entry> entries,
    List<Subscription> addresses,
    List<MessageTopic> topics,
    List<Channel.Kind> channels,
    Set<Choice> unwanted,
    Hours hours,
    @Nullable Trouble trouble,
    @Nullable String done) {

  /** @param attachments names by number */
  public record Entry(UUID id, Letter letter, Instant at, boolean isNew, List<String> attachments) {}

  /**
   * A form that was not taken.
   *
   * @param words end of a text's key
   * @param field "email", "number", "hours", or "code-" and the subscription's id
   * @param typed at most 254 characters
   */
  public record Trouble(String words, String field, String typed) {

    private static final int LONGEST = 254;

    public Trouble {
      typed = typed.substring(0, Math.min(typed.length(), LONGEST));
    }
  }

  /** What is wrong with a field; null if nothing is. */
  public @Nullable Trouble troubleWith(String field) {
    return trouble != null && trouble.field().equals(field) ? trouble : null;
  }

  /** What stood in a field that was not taken, "" otherwise. */
  public String typed(String field) {
    Trouble with = troubleWith(field);
    return with == null ? "" : with.typed();
  }

  public boolean offersSms() {
    return channels.contains(Channel.Kind.SMS);
  }

  /** The subscription by which this device itself is told; null if there is none. */
  public @Nullable Subscription thisDevice() {
    return addresses.stream().filter(InboxView::isPush).filter(one -> one.owner().equals(device)).findFirst()
        .orElse(null);
  }

  /** The other ones. */
  public List<Subscription> elsewhere() {
    return addresses.stream().filter(one -> !isPush(one)).toList();
  }

  private static boolean isPush(Subscription subscription) {
    return subscription.channel() == Channel.Kind.PUSH;
  }

  public boolean wants(MessageTopic topic, Channel.Kind channel) {
    return !unwanted.contains(new Choice(topic.id(), channel));
  }

  /** The name of the tick in the form. */
  public static String tick(MessageTopic topic, Channel.Kind channel) {
    return topic.id() + "." + channel.name().toLowerCase(Locale.ROOT);
  }

  public String quietFrom() {
    return time(hours.quietFrom(), "22:00");
  }

  public String quietTo() {
    return time(hours.quietTo(), "07:00");
  }

  public boolean isQuiet() {
    return hours.quietFrom() != null;
  }

  private static String time(@Nullable LocalTime time, String usual) {
    return time == null ? usual : time.toString();
  }
}
