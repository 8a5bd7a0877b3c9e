package org.leipzigapp.messages.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.Message.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages as a device reads them. */
@Component
class InboxStore {

  private final JdbcClient database;

  InboxStore(JdbcClient database) {
    this.database = database;
  }

  /** @param attachments names by number */
  record Told(UUID id, String template, Map<String, String> words, @Nullable String path, Instant at, boolean isNew,
      List<String> attachments) {}

  /** The newest first. @param matters of the device, and itself */
  List<Told> list(UUID device, Collection<UUID> matters, int most) {
    return database.sql("""
            select m.id, m.template, m.words, m.path, m.promised_at, s.device is null as is_new,
              array(select name from messages.attachment a where a.message = m.id order by number) as names
            from messages.message m
            left join messages.seen s on s.message = m.id and s.device = :device
            where m.matter in (:matters) and m.template not like 'messages.%'
            order by m.promised_at desc, m.id limit :most
            """)
        .param("device", device)
        .param("matters", matters)
        .param("most", most)
        .query(InboxStore::told)
        .list();
  }

  int countNew(UUID device, Collection<UUID> matters) {
    return database.sql("""
            select count(*) from messages.message m
            where m.matter in (:matters) and m.template not like 'messages.%'
              and not exists (select from messages.seen s where s.message = m.id and s.device = :device)
            """)
        .param("device", device)
        .param("matters", matters)
        .query(Integer.class)
        .single();
  }

  void markSeen(UUID device, List<UUID> messages) {
    if (!messages.isEmpty()) {
      database.sql("""
              insert into messages.seen (device, message)
              select :device, id from messages.message where id in (:messages) on conflict do nothing
              """)
          .param("device", device)
          .param("messages", messages)
          .update();
    }
  }

  /** Empty if none of the matters has the message. */
  Optional<Attachment> findAttachment(UUID message, int number, Collection<UUID> matters) {
    return database.sql("""
            select a.name, a.type, a.bytes from messages.attachment a join messages.message m on m.id = a.message
            where m.id = :message and a.number = :number and m.matter in (:matters)
            """)
        .param("message", message)
        .param("number", number)
        .param("matters", matters)
        .query((row, index) -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3)))
        .optional();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(row.getObject("id", UUID.class), row.getString("template"),
        JsonMapper.shared().readValue(row.getString("words"), new TypeReference<Map<String, String>>() {}),
        row.getString("path"), row.getTimestamp("promised_at").toInstant(), row.getBoolean("is_new"),
        List.of((String[]) row.getArray("names").getArray()));
  }
}
