package org.leipzigapp.content;

import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.leipzigapp.Packs;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * A program that publishes one change after the other until it is killed, and tells each one that was acknowledged:
 * "cents revision version".
 */
final class EndlessPublisher {

  static final Content.Key PASSPORT = new Content.Key("service", "reisepass");

  private final ContentStore store;
  private final Drafts drafts;
  private final Publishing publishing;

  EndlessPublisher(DataSource source) {
    var jdbc = JdbcClient.create(source);
    store = new ContentStore(jdbc);
    drafts = new Drafts(jdbc, Clock.systemUTC());
    publishing = new Publishing(store, drafts, new ContentCheck(Packs.owners()),
        new TransactionTemplate(new JdbcTransactionManager(source)));
  }

  public static void main(String[] args) {
    var source = new PGSimpleDataSource();
    source.setUrl(args[0]);
    source.setUser(args[1]);
    source.setPassword(args[2]);
    var publisher = new EndlessPublisher(source);
    for (int cents = Integer.parseInt(args[3]);; cents++) {
      Publishing.Outcome.Published published = publisher.publish(cents);
      System.out.println(cents + " " + published.revision() + " " + published.version());
    }
  }

  /** Sets the first fee of the passport. A draft that an earlier one left when it was killed is thrown away. */
  Publishing.Outcome.Published publish(int cents) {
    drafts.find(PASSPORT).ifPresent(left -> drafts.discard(PASSPORT, left.save()));
    var body = (ObjectNode) Objects.requireNonNull(store.bodies().get(PASSPORT)).deepCopy();
    ((ObjectNode) body.at("/fees/0")).put("cents", cents);
    var kept = (Drafts.Outcome.Kept) drafts.save(PASSPORT, body, 0, store.revision(PASSPORT), "me");
    return (Publishing.Outcome.Published) publishing.publish(PASSPORT, kept.draft().save(), "me", null);
  }
}
