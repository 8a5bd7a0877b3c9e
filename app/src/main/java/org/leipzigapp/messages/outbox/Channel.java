package org.leipzigapp.messages.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A way outside the app. Each bean of this type that is ready gets what has to go its way. */
public interface Channel {

  /** Which one. */
  enum Kind {
    EMAIL, PUSH, SMS
  }

  Kind kind();

  /** Whether it is set up; asked once, at the start. */
  default boolean isReady() {
    return true;
  }

  /** The most that it takes at once. All of it is sent, or given back, before {@link #PATIENCE} is over. */
  default int batch() {
    return 25;
  }

  /** After this long a channel begins with nothing new: whoever wants no more messages waits for the rest. */
  Duration PATIENCE = Duration.ofSeconds(3);

  /**
   * Sends. Every attempt has a limit of some seconds. The delivery's id is what makes it one: a delivery that is sent
   * again, because a node died before it could note that it was sent, says the same id.
   *
   * @return what became of each delivery by its id; one that is not told of was not tried and comes again
   * @throws Away if nothing can be sent at all; the channel rests for a while
   */
  Map<UUID, Outcome> send(List<Outgoing> batch) throws Away;

  /** The other side is out of reach, or does not let us in. */
  final class Away extends Exception {

    private static final long serialVersionUID = 1;

    /** @param reason for staff, nothing personal */
    public Away(String reason) {
      super(reason, null, false, false);
    }

    public String reason() {
      return String.valueOf(getMessage());
    }
  }
}
