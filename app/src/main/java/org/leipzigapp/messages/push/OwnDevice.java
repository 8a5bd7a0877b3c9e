package org.leipzigapp.messages.push;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.links.SignedLinks;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Endings;
import org.leipzigapp.messages.subscriptions.Addresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages to a device itself. A browser has one address at a push service, and belongs to one device. */
@Component("devicePushes")
class OwnDevice {

  private static final Channel.Kind PUSH = Channel.Kind.PUSH;

  private final JdbcClient database;
  private final Addresses addresses;
  private final Endings endings;
  private final SignedLinks links;

  OwnDevice(JdbcClient database, Addresses addresses, Endings endings, SignedLinks links) {
    this.database = database;
    this.addresses = addresses;
    this.endings = endings;
    this.links = links;
  }

  /** From now on the device is told. What it had before, and what others had in the same browser, ends. */
  void subscribe(UUID device, PushTarget target, Reading reading) {
    String endpoint = target.endpoint().toString();
    addresses.add(device, PUSH, target.json(), endpoint, target.endpoint().getHost(), reading);
    List<UUID> others = database.sql("""
            select id from messages.subscription
            where channel = 'PUSH' and state <> 'ENDED' and (owner = :device) <> (target_hash = :hash)
              and (owner = :device or target_hash = :hash)
            """)
        .param("device", device)
        .param("hash", links.hash(PUSH + " " + endpoint))
        .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
        .list();
    others.forEach(endings::endAsked);
  }
}
