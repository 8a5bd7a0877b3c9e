package org.leipzigapp.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.leipzigapp.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A backup to read; when it is open, every byte of its tables is known to be right. */
final class BackupFile implements AutoCloseable {

  static final String MANIFEST = "manifest.json";
  static final String CHECKSUM = "manifest.sha256";
  private static final int LARGEST_MANIFEST = 20_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /** @throws CannotStart in one line if it is none, incomplete, damaged, or of a newer app */
  static BackupFile open(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CannotStart("There is no backup at " + file + " that can be read.");
    }
    ZipFile zip = zip(file);
    try {
      Manifest manifest = manifest(zip, file);
      checkTables(zip, manifest, file);
      return new BackupFile(zip, manifest);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      close(zip);
      throw damaged(file);
    } catch (CannotStart e) {
      close(zip);
      throw e;
    }
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream rows(Manifest.Table table) throws IOException {
    return stream(zip, table.entry());
  }

  @Override
  public void close() {
    close(zip);
  }

  static byte[] write(Manifest manifest) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
  }

  static byte[] sha256(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content)).getBytes(StandardCharsets.US_ASCII);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ZipFile zip(Path file) {
    try {
      return new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotStart(file + " is no backup of a Leipzig-App, or the end of it is missing.", e);
    }
  }

  private static Manifest manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null || zip.getEntry(CHECKSUM) == null) {
      throw new CannotStart(file + " is no backup of a Leipzig-App.");
    }
    byte[] content = small(zip, MANIFEST);
    if (!MessageDigest.isEqual(sha256(content), small(zip, CHECKSUM))) {
      throw damaged(file);
    }
    if (JSON.readTree(content).path("format").asInt(0) > Manifest.FORMAT) {
      throw newer(file);
    }
    return JSON.readValue(content, Manifest.class);
  }

  static CannotStart newer(Path file) {
    return new CannotStart(file + " was made by a newer version of the app: restore it with that one.");
  }

  static CannotStart damaged(Path file) {
    return new CannotStart(file + " is damaged: its checksums do not fit.");
  }

  private static void checkTables(ZipFile zip, Manifest manifest, Path file) throws IOException {
    Set<String> expected = new HashSet<>(Set.of(MANIFEST, CHECKSUM));
    for (Manifest.Table table : manifest.tables()) {
      var digest = new DigestInputStream(stream(zip, table.entry()), digest());
      try (digest) {
        digest.transferTo(OutputStream.nullOutputStream());
      }
      if (!HexFormat.of().formatHex(digest.getMessageDigest().digest()).equals(table.sha256())) {
        throw damaged(file);
      }
      expected.add(table.entry());
    }
    if (!zip.stream().map(ZipEntry::getName).allMatch(expected::contains)) {
      throw damaged(file);
    }
  }

  private static byte[] small(ZipFile zip, String name) throws IOException {
    try (InputStream in = stream(zip, name)) {
      return in.readNBytes(LARGEST_MANIFEST);
    }
  }

  private static InputStream stream(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    InputStream in = entry == null ? null : zip.getInputStream(entry);
    if (in == null) {
      throw new IOException(name + " is missing");
    }
    return in;
  }

  private static void close(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
