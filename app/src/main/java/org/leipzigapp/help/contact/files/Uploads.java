package org.leipzigapp.help.contact.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.leipzigapp.forms.SendLimits;
import org.leipzigapp.web.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads forms with files as they come in, never a file as a whole into memory. What does not fit is read to its end and
 * thrown away, so that the form comes back with what was typed.
 */
@Component
public class Uploads {

  public static final int MOST_FILES = 5;
  /** In bytes. */
  public static final int LARGEST_FILE = 10 * 1024 * 1024;
  private static final int LONGEST_FIELD = 40_000;
  private static final int MOST_PARTS = 40;
  private static final int MOST_AT_ONCE = 8;
  private static final int MOST_OF_ONE = 2;
  private static final int MOST_KILOBYTES_PER_HOUR = 300 * 1024;

  private final Path folder;
  private final ClamAv scanner;
  private final UploadSlots slots = new UploadSlots(MOST_AT_ONCE, MOST_OF_ONE);
  private final SendLimits kilobytes = new SendLimits(MOST_KILOBYTES_PER_HOUR);

  Uploads(@Value("${leipzigapp.data}") Path data, ClamAv scanner) throws IOException {
    this.scanner = scanner;
    folder = Files.createDirectories(data.resolve("uploads"));
    removeRemains();
  }

  /** @param mayHaveFiles looks at the fields that stand before the first file; false: files are not even written */
  public Upload read(HttpServletRequest request, Predicate<Upload> mayHaveFiles) throws IOException {
    return read(request, Network.of(request), mayHaveFiles);
  }

  /** @param who has the limits for itself; staff share one network, so each member has own ones */
  public Upload read(HttpServletRequest request, String who, Predicate<Upload> mayHaveFiles) throws IOException {
    var hasSlot = new AtomicBoolean();
    var upload = new Upload(() -> {
      if (hasSlot.get()) {
        slots.giveBack(who);
      }
    });
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    if (!type.startsWith("multipart/form-data")) {
      request.getParameterMap().forEach((name, values) -> upload.put(name, values.length == 0 ? "" : values[0]));
      return upload;
    }
    try {
      readParts(request, who, upload, mayHaveFiles, hasSlot);
    } catch (FileUploadException | FileUploadIOException | MalformedStreamException | BoundedStream.TooMuch e) {
      upload.refuse("broken", "");
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
    return upload;
  }

  private void readParts(HttpServletRequest request, String who, Upload upload, Predicate<Upload> mayHaveFiles,
      AtomicBoolean hasSlot) throws IOException, FileUploadException {
    FileItemIterator parts = new FileUpload().getItemIterator(new BoundedRequest(request));
    for (int i = 0; i < MOST_PARTS && parts.hasNext(); i++) {
      FileItemStream part = parts.next();
      if (part.isFormField()) {
        upload.put(String.valueOf(part.getFieldName()), text(part));
      } else if (part.getName() != null && !part.getName().isEmpty()) {
        upload.noteFile();
        if (mayHaveFiles.test(upload)) {
          hasSlot.set(hasSlot.get() || slots.take(who));
          take(part, upload, hasSlot.get(), who);
        }
      }
    }
  }

  private void take(FileItemStream part, Upload upload, boolean mayBeWritten, String who)
      throws IOException {
    String name = part.getName();
    if (upload.countPaths() >= MOST_FILES) {
      upload.refuse("many", "");
    } else if (!mayBeWritten) {
      upload.refuse("busy", name);
    } else {
      Path path = upload.newPath(folder);
      long size = write(part, path);
      if (size > LARGEST_FILE) {
        upload.refuse("large", name);
      } else if (!kilobytes.allow(who, size / 1024)) {
        upload.refuse("busy", name);
      } else if (size > 0) {
        look(upload, name, path, size);
      }
    }
  }

  private void look(Upload upload, String name, Path path, long size) throws IOException {
    Optional<FileType> type = FileTypes.find(path);
    if (type.isEmpty()) {
      upload.refuse("type", name);
      return;
    }
    try (InputStream in = Files.newInputStream(path)) {
      Scan scan = scanner.scan(in);
      if (scan == Scan.INFECTED) {
        upload.refuse("infected", name);
      } else {
        upload.add(new Uploaded(SafeName.of(name, type.get()), type.get(), path, size, scan));
      }
    }
  }

  /** @return how much was written, one byte more than allowed if there is more */
  private static long write(FileItemStream part, Path path) throws IOException {
    try (InputStream in = part.openStream(); OutputStream out = Files.newOutputStream(path)) {
      byte[] piece = new byte[64 * 1024];
      long size = 0;
      while (size <= LARGEST_FILE) {
        int length = in.read(piece);
        if (length < 0) {
          break;
        }
        size += length;
        out.write(piece, 0, length);
      }
      return size;
    }
  }

  private static String text(FileItemStream part) throws IOException {
    try (InputStream in = part.openStream()) {
      String text = new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
  }

  /** What a node that died left behind. */
  private void removeRemains() throws IOException {
    try (var remains = Files.newDirectoryStream(folder, "upload*")) {
      for (Path remain : remains) {
        Files.deleteIfExists(remain);
      }
    }
  }
}
