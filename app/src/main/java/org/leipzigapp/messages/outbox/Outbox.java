package org.leipzigapp.messages.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.Message;
import org.leipzigapp.messages.Messages;
import org.leipzigapp.messages.templates.Kinds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes promises: a row in the transaction of who promises. */
@Component
class Outbox implements Messages {

  private static final int MOST_ATTACHMENTS = 10;
  private static final long LARGEST_ATTACHMENT = 10L * 1024 * 1024;
  private static final long LARGEST_TOGETHER = 15L * 1024 * 1024;
  private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9/_.?=&%~-]{0,499}");
  private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,100}");

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Kinds kinds;
  private final Wake wake;

  Outbox(JdbcClient database, TransactionTemplate transaction, Kinds kinds, Wake wake) {
    this.database = database;
    this.transaction = transaction;
    this.kinds = kinds;
    this.wake = wake;
  }

  @Override
  public void promise(Message message) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a message is promised within a transaction");
    }
    kinds.check(message.template(), message.values());
    check(message);
    UUID id = insert(message);
    if (id != null) {
      insertAttachments(id, message.attachments());
      // other nodes look every second anyway: they are only needed when this one dies
      wake.afterCommit(Wake.Work.SPREAD);
    }
  }

  @Override
  public void erase(Collection<UUID> matters) {
    if (matters.isEmpty()) {
      return;
    }
    transaction.executeWithoutResult(status -> {
      // waits for what is being sent; deliveries go with either. Messages first, as spreading does it
      database.sql("delete from messages.message where matter in (:matters)").param("matters", matters).update();
      database.sql("delete from messages.subscription where owner in (:matters)").param("matters", matters).update();
      database.sql("delete from messages.choice where owner in (:matters)").param("matters", matters).update();
      database.sql("delete from messages.preference where owner in (:matters)").param("matters", matters).update();
    });
  }

  private @Nullable UUID insert(Message message) {
    return database.sql("""
            insert into messages.message (key, matter, template, words, path)
            values (:key, :matter, :template, :words::jsonb, :path)
            on conflict (key) do nothing returning id
            """)
        .param("key", message.key())
        .param("matter", message.matter())
        .param("template", message.template())
        .param("words", JsonMapper.shared().writeValueAsString(storable(message.values())))
        .param("path", message.path())
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** PostgreSQL takes every character but one. */
  private static Map<String, String> storable(Map<String, String> values) {
    var storable = new TreeMap<String, String>();
    values.forEach((name, value) -> storable.put(name, value.replace("\0", "")));
    return storable;
  }

  private void insertAttachments(UUID id, List<Message.Attachment> attachments) {
    for (int i = 0; i < attachments.size(); i++) {
      database.sql("""
              insert into messages.attachment (message, number, name, type, bytes)
              values (:message, :number, :name, :type, :bytes)
              """)
          .param("message", id)
          .param("number", i)
          .param("name", attachments.get(i).name())
          .param("type", attachments.get(i).type())
          .param("bytes", attachments.get(i).bytes())
          .update();
    }
  }

  private static void check(Message message) {
    long together = message.attachments().stream().mapToLong(attachment -> attachment.bytes().length).sum();
    boolean whole = !message.key().isBlank() && message.key().length() <= 200
        && (message.path() == null || PATH.matcher(message.path()).matches())
        && message.attachments().size() <= MOST_ATTACHMENTS
        && together <= LARGEST_TOGETHER
        && message.attachments().stream().allMatch(attachment -> attachment.bytes().length <= LARGEST_ATTACHMENT
            && TYPE.matcher(attachment.type()).matches()
            && attachment.name().length() <= 200);
    if (!whole) {
      throw new IllegalArgumentException("key, path or attachments of a message of the kind " + message.template()
          + " do not have the agreed form");
    }
  }
}
