package org.leipzigapp.messages.sms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Outcome;
import org.leipzigapp.messages.outbox.Outgoing;
import org.springframework.stereotype.Component;

/** SMS, where the operator has a gateway for them. */
@Component
class SmsChannel implements Channel {

  private final SmsGateway gateway;
  private final SmsWords words;

  SmsChannel(SmsGateway gateway, SmsWords words) {
    this.gateway = gateway;
    this.words = words;
  }

  @Override
  public Kind kind() {
    return Kind.SMS;
  }

  @Override
  public boolean isReady() {
    return gateway.isKnown();
  }

  @Override
  public Map<UUID, Outcome> send(List<Outgoing> batch) throws Away {
    long end = System.nanoTime() + PATIENCE.toNanos();
    var outcomes = new LinkedHashMap<UUID, Outcome>();
    for (Outgoing outgoing : batch) {
      if (System.nanoTime() - end > 0) {
        break;
      }
      try {
        outcomes.put(outgoing.id(), gateway.send(outgoing.id(), outgoing.target(), words.of(outgoing)));
      } catch (Away e) {
        if (outcomes.isEmpty()) {
          throw e;
        }
        // what went is noted first; the next batch finds out for itself
        break;
      }
    }
    return outcomes;
  }
}
