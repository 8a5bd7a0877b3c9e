package org.leipzigapp.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.leipzigapp.CannotStart;
import org.postgresql.PGConnection;

/** Writes a backup: the state of one moment, while the app goes on. */
public final class Backup {

  private Backup() {}

  /**
   * @param file must not exist yet; it holds secrets and is readable for its owner only
   * @throws CannotStart in one line; then there is no such file
   */
  public static Summary write(DataSource database, Path file, Clock clock) throws IOException, SQLException {
    if (Files.exists(file)) {
      throw new CannotStart(file + " is there already: choose another name.");
    }
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel = FileChannel.open(unfinished,
        Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), ownerOnly)) {
      var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
      Manifest manifest = write(database, zip, clock);
      zip.finish();
      zip.flush();
      channel.force(true);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return Summary.of(manifest);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static Manifest write(DataSource database, ZipOutputStream zip, Clock clock)
      throws IOException, SQLException {
    Migrations known = Migrations.of(database);
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set transaction isolation level repeatable read, read only");
      Formats.set(statement);
      if (!known.hasTables(connection)) {
        throw new CannotStart("The database holds nothing of a Leipzig-App; there is nothing to back up.");
      }
      List<Migrations.Applied> applied = Migrations.in(connection);
      List<String> strangers = known.strangers(applied);
      if (!strangers.isEmpty()) {
        throw new CannotStart("The database belongs to another version of the app (" + strangers.getFirst()
            + "): back it up with that one.");
      }
      var tables = new ArrayList<Manifest.Table>();
      for (Tables.Shape shape : Tables.list(connection, known.schemas())) {
        tables.add(copy(connection, shape, zip));
      }
      var manifest = new Manifest(Manifest.FORMAT, clock.instant(), connection.getMetaData().getDatabaseProductVersion(),
          applied, tables, Tables.sequences(connection, known.schemas()));
      put(zip, BackupFile.MANIFEST, BackupFile.write(manifest));
      put(zip, BackupFile.CHECKSUM, BackupFile.sha256(BackupFile.write(manifest)));
      connection.rollback();
      return manifest;
    }
  }

  private static Manifest.Table copy(Connection connection, Tables.Shape shape, ZipOutputStream zip)
      throws IOException, SQLException {
    var table = new Manifest.Table(shape.schema(), shape.name(), shape.columns(), 0, "");
    zip.putNextEntry(new ZipEntry(table.entry()));
    var digest = new DigestOutputStream(OutputStream.nullOutputStream(), BackupFile.digest());
    long rows = connection.unwrap(PGConnection.class).getCopyAPI()
        .copyOut("copy " + table.quoted() + " (" + Formats.columns(table) + ") to stdout", new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            digest.write(bytes, from, length);
            zip.write(bytes, from, length);
          }
        });
    zip.closeEntry();
    String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
    return new Manifest.Table(shape.schema(), shape.name(), shape.columns(), rows, sha256);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
