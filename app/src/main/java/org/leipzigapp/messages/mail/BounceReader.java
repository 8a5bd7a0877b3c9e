package org.leipzigapp.messages.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leipzigapp.messages.outbox.Returns;
import org.leipzigapp.messages.outbox.Tidying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what mail servers send back (RFC 3464), one file each, from the folder into which the operator's mail server
 * puts them. Only a report on a mail of ours counts: its id is random and known to nobody but who got the mail.
 */
@Component
class BounceReader implements Tidying.Chore {

  private static final Logger LOG = LoggerFactory.getLogger(BounceReader.class);
  private static final int MOST_BYTES = 512 * 1024;
  private static final String NOT_UNDERSTOOD = ".unread";
  private static final Pattern REPORT =
      Pattern.compile("(?ims)^content-type:\\s*multipart/report;.{0,300}?report-type=\"?delivery-status");
  private static final Pattern FAILED = Pattern.compile("(?im)^action:\\s*failed\\b");
  private static final Pattern STATUS = Pattern.compile("(?im)^status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern ID =
      Pattern.compile("(?im)^message-id:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");

  private final MailSettings settings;
  private final Returns returns;

  BounceReader(MailSettings settings, Returns returns) {
    this.settings = settings;
    this.returns = returns;
  }

  @Override
  public void run() {
    if (!Files.isDirectory(settings.bounces())) {
      return;
    }
    try (Stream<Path> files = Files.list(settings.bounces())) {
      List<Path> fresh = files.filter(file -> Files.isRegularFile(file)
          && !file.getFileName().toString().startsWith(".")
          && !file.getFileName().toString().endsWith(NOT_UNDERSTOOD)).toList();
      for (Path file : fresh) {
        take(file);
      }
    } catch (IOException e) {
      LOG.warn("what mail servers sent back cannot be read: {}", e.getClass().getSimpleName());
    }
  }

  /** A report is thrown away when it was read: it names a person. What is none is kept and not read again. */
  private void take(Path file) throws IOException {
    String text;
    try (var in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
    }
    if (take(text)) {
      Files.delete(file);
    } else {
      Files.move(file, file.resolveSibling(file.getFileName() + NOT_UNDERSTOOD));
    }
  }

  private boolean take(String text) {
    Matcher status = STATUS.matcher(text);
    Matcher id = ID.matcher(text);
    if (!REPORT.matcher(text).find() || !FAILED.matcher(text).find() || !status.find() || !id.find()) {
      return false;
    }
    // a full mailbox and a rule of the server say nothing about the address
    boolean gone = !status.group(1).equals("5.2.2") && !status.group(1).startsWith("5.7.");
    return returns.came(UUID.fromString(id.group(1)), "DSN " + status.group(1), gone);
  }
}
