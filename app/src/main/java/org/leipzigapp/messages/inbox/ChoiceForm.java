package org.leipzigapp.messages.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.MessageTopic;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Hours;
import org.leipzigapp.messages.subscriptions.Choices.Choice;

/** What was ticked. */
record ChoiceForm(List<Choice> asked, Set<Choice> unwanted, Hours hours) {

  /** Empty if the quiet hours are no times of the day. */
  static Optional<ChoiceForm> of(HttpServletRequest request, List<MessageTopic> topics, List<Channel.Kind> channels) {
    List<Choice> asked = topics.stream()
        .flatMap(topic -> channels.stream().map(channel -> new Choice(topic.id(), channel))).toList();
    var unwanted = new HashSet<Choice>();
    for (MessageTopic topic : topics) {
      for (Channel.Kind channel : channels) {
        if (request.getParameter(InboxView.tick(topic, channel)) == null) {
          unwanted.add(new Choice(topic.id(), channel));
        }
      }
    }
    boolean digest = "ja".equals(request.getParameter("sammeln"));
    if (request.getParameter("ruhe") == null) {
      return Optional.of(new ChoiceForm(asked, unwanted, new Hours(null, null, digest)));
    }
    LocalTime from = time(request.getParameter("von"));
    LocalTime to = time(request.getParameter("bis"));
    return from == null || to == null ? Optional.empty()
        : Optional.of(new ChoiceForm(asked, unwanted, new Hours(from, to, digest)));
  }

  private static @Nullable LocalTime time(@Nullable String typed) {
    try {
      return LocalTime.parse(Objects.requireNonNullElse(typed, ""));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
