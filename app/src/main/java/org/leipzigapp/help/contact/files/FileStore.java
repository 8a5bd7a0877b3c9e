package org.leipzigapp.help.contact.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files in the database, in pieces: neither way needs more memory than one piece. */
@Component
public class FileStore {

  private static final int PIECE = 256 * 1024;

  private final JdbcClient database;

  FileStore(JdbcClient database) {
    this.database = database;
  }

  /** A file as a list shows it. @param size in bytes */
  public record FileLine(UUID id, String name, String type, long size, Scan scan) {}

  /** In the running transaction. */
  public void add(UUID inquiry, int post, List<Uploaded> files) {
    int place = 0;
    for (Uploaded file : files) {
      UUID id = UUID.randomUUID();
      database.sql("""
              insert into contact.file (id, inquiry, post, place, name, type, size, scan)
              values (:id, :inquiry, :post, :place, :name, :type, :size, :scan)
              """)
          .param("id", id)
          .param("inquiry", inquiry)
          .param("post", post)
          .param("place", place++)
          .param("name", file.name())
          .param("type", file.type().mediaType())
          .param("size", file.size())
          .param("scan", file.scan().id())
          .update();
      addParts(id, file);
    }
  }

  private void addParts(UUID id, Uploaded file) {
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] piece = new byte[PIECE];
      int number = 0;
      for (int length = in.readNBytes(piece, 0, PIECE); length > 0; length = in.readNBytes(piece, 0, PIECE)) {
        database.sql("insert into contact.file_part (file, number, bytes) values (:file, :number, :bytes)")
            .param("file", id)
            .param("number", number++)
            .param("bytes", length == PIECE ? piece : Arrays.copyOf(piece, length))
            .update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By inquiry and the number of the post. */
  public Map<UUID, Map<Integer, List<FileLine>>> list(Collection<UUID> inquiries) {
    var all = new HashMap<UUID, Map<Integer, List<FileLine>>>();
    database.sql("""
            select inquiry, post, id, name, type, size, scan from contact.file
            where inquiry = any(:inquiries) order by inquiry, post, place
            """)
        .param("inquiries", inquiries.toArray(UUID[]::new))
        .query(row -> {
          all.computeIfAbsent(row.getObject("inquiry", UUID.class), id -> new HashMap<>())
              .computeIfAbsent(row.getInt("post"), post -> new ArrayList<>())
              .add(new FileLine(row.getObject("id", UUID.class), row.getString("name"), row.getString("type"),
                  row.getLong("size"), Scan.of(row.getString("scan"))));
        });
    return all;
  }

  Optional<FileLine> find(UUID inquiry, UUID file) {
    return list(List.of(inquiry)).getOrDefault(inquiry, Map.of()).values().stream().flatMap(List::stream)
        .filter(line -> line.id().equals(file)).findFirst();
  }

  /** Piece by piece, each with a query of its own: a slow reader keeps no connection. */
  void write(UUID file, OutputStream out) throws IOException {
    int number = 0;
    for (Optional<byte[]> piece = findPart(file, number); piece.isPresent(); piece = findPart(file, ++number)) {
      out.write(piece.get());
    }
  }

  /** The content, read piece by piece. */
  InputStream open(UUID file) {
    return new PartStream(number -> findPart(file, number));
  }

  private Optional<byte[]> findPart(UUID file, int number) {
    return database.sql("select bytes from contact.file_part where file = :file and number = :number")
        .param("file", file)
        .param("number", number)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** One that waits for the scanner, and which no other node looks at; in the running transaction. */
  Optional<UUID> findWaiting(Collection<UUID> except) {
    return database.sql("""
            select id from contact.file where scan = 'waiting' and not (id = any(:except))
            order by id limit 1 for update skip locked
            """)
        .param("except", except.toArray(UUID[]::new))
        .query(UUID.class)
        .optional();
  }

  /** What is harmful leaves at once. */
  void setScan(UUID file, Scan scan) {
    database.sql("update contact.file set scan = :scan where id = :id")
        .param("scan", scan.id()).param("id", file).update();
    if (scan == Scan.INFECTED) {
      database.sql("delete from contact.file_part where file = :id").param("id", file).update();
    }
  }
}
