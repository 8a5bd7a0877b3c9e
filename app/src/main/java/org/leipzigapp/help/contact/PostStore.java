package org.leipzigapp.help.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.help.contact.files.FileStore;
import org.leipzigapp.help.contact.files.FileStore.FileLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts of the threads in the database. */
@Component
class PostStore {

  private final JdbcClient database;
  private final FileStore files;

  PostStore(JdbcClient database, FileStore files) {
    this.database = database;
    this.files = files;
  }

  /** By inquiry, each in order. */
  Map<UUID, List<Post>> list(Collection<UUID> inquiries) {
    UUID[] ids = inquiries.toArray(UUID[]::new);
    Map<UUID, Map<Integer, List<FileLine>>> sentAlong = files.list(inquiries);
    var posts = new HashMap<UUID, List<Post>>();
    database.sql("""
            select inquiry, number, at, kind, member, member_name, department, words, remark
            from contact.post where inquiry = any(:ids) order by inquiry, number
            """)
        .param("ids", ids)
        .query(row -> {
          UUID of = row.getObject("inquiry", UUID.class);
          posts.computeIfAbsent(of, id -> new ArrayList<>()).add(post(row, sentAlong.getOrDefault(of, Map.of())));
        });
    return posts;
  }

  boolean isSent(UUID key) {
    return database.sql("select exists (select from contact.post where sent_key = :key)")
        .param("key", key).query(Boolean.class).single();
  }

  /** @param key null if it is written by staff; otherwise a second post with the same key is an error */
  void add(UUID inquiry, Post post, @Nullable UUID key) {
    database.sql("""
            insert into contact.post
              (inquiry, number, at, kind, member, member_name, department, words, remark, sent_key)
            values (:inquiry, :number, :at, :kind, :member, :name, :department, :words, :remark, :key)
            """)
        .param("inquiry", inquiry)
        .param("number", post.number())
        .param("at", Timestamp.from(post.at()))
        .param("kind", post.kind().id())
        .param("member", post.member())
        .param("name", post.memberName())
        .param("department", post.department())
        .param("words", post.words())
        .param("remark", post.remark())
        .param("key", key)
        .update();
  }

  private static Post post(ResultSet row, Map<Integer, List<FileLine>> sentAlong) throws SQLException {
    int number = row.getInt("number");
    return new Post(number, row.getTimestamp("at").toInstant(), Post.Kind.of(row.getString("kind")),
        row.getObject("member", UUID.class), row.getString("member_name"), row.getString("department"),
        row.getString("words"), row.getString("remark"), sentAlong.getOrDefault(number, List.of()));
  }
}
