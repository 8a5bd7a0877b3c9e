package org.leipzigapp.help.contact.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Tells what a file is by its content; what it is called and what the browser says of it do not count. */
final class FileTypes {

  private static final int LOOKED_AT = 64 * 1024;
  private static final int MOST_ENTRIES = 5_000;

  private FileTypes() {}

  /** Made when the first file comes: its lists of types take a moment to read. */
  private static final class Detector {

    private static final Tika TIKA = new Tika();
  }

  /** Empty for what may not be sent along, such as documents with macros. */
  static Optional<FileType> find(Path file) throws IOException {
    String type;
    try (InputStream in = Files.newInputStream(file)) {
      type = Detector.TIKA.detect(in.readNBytes(LOOKED_AT));
    }
    return switch (type) {
      case "application/zip", "application/x-tika-ooxml", "application/vnd.oasis.opendocument.text" -> inZip(file);
      case "image/heif", "image/heic-sequence" -> Optional.of(FileType.HEIC);
      default -> FileType.of(type).filter(found -> found != FileType.WORD);
    };
  }

  /** Only the list of entries is read; nothing is unpacked. */
  private static Optional<FileType> inZip(Path file) throws IOException {
    Set<String> entries;
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        return Optional.empty();
      }
      entries = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    } catch (ZipException e) {
      return Optional.empty();
    }
    if (entries.stream().anyMatch(name -> name.endsWith("vbaProject.bin") || name.startsWith("Basic/"))) {
      return Optional.empty();
    }
    if (entries.contains("[Content_Types].xml") && entries.contains("word/document.xml")) {
      return Optional.of(FileType.WORD);
    }
    return entries.contains("mimetype") && entries.contains("content.xml")
        ? Optional.of(FileType.OPEN_DOCUMENT) : Optional.empty();
  }
}
