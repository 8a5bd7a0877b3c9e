package org.leipzigapp.help.contact.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon over TCP whether a file is harmful, with its command INSTREAM: pieces with their length in
 * front, a length of zero at the end, one line as the answer. Without a host there is no scanner.
 */
@Component
class ClamAv {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 1_000;

  private final String host;
  private final int port;

  ClamAv(@Value("${leipzigapp.clamav.host}") String host, @Value("${leipzigapp.clamav.port}") int port) {
    this.host = host;
    this.port = port;
  }

  boolean isThere() {
    return !host.isEmpty();
  }

  /** Clean, infected, waiting (the daemon did not answer as it should) or unscanned (there is none). */
  Scan scan(InputStream file) throws IOException {
    if (!isThere()) {
      return Scan.UNSCANNED;
    }
    String answer;
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      answer = ask(file, socket);
    } catch (Unreadable e) {
      throw e.reason;
    } catch (IOException e) {
      return Scan.WAITING;
    }
    return answer.endsWith(" FOUND") ? Scan.INFECTED : answer.endsWith(": OK") ? Scan.CLEAN : Scan.WAITING;
  }

  private static String ask(InputStream file, Socket socket) throws IOException, Unreadable {
    var out = new DataOutputStream(socket.getOutputStream());
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    byte[] piece = new byte[PIECE];
    for (int length = read(file, piece); length > 0; length = read(file, piece)) {
      out.writeInt(length);
      out.write(piece, 0, length);
    }
    out.writeInt(0);
    out.flush();
    byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
    return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  /** That our own file cannot be read is no silence of the scanner. */
  private static int read(InputStream file, byte[] piece) throws Unreadable {
    try {
      return file.readNBytes(piece, 0, piece.length);
    } catch (IOException e) {
      throw new Unreadable(e);
    }
  }

  private static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient IOException reason;

    Unreadable(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
