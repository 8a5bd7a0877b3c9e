package org.leipzigapp.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Takes all that comes, counts it, and costs little itself. */
final class Sink implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong odd = new AtomicLong();
  private final Talk talk;

  /** What is said on one connection until it ends. */
  private interface Talk {
    void run(InputStream in, OutputStream out) throws IOException;
  }

  private Sink(boolean mail) throws IOException {
    talk = mail ? this::mail : this::push;
    Thread.ofVirtual().start(this::accept);
  }

  static Sink ofMails() throws IOException {
    return new Sink(true);
  }

  /** Looks at what tells an encrypted and signed push from any other request. */
  static Sink ofPushes() throws IOException {
    return new Sink(false);
  }

  int port() {
    return server.getLocalPort();
  }

  long taken() {
    return taken.get();
  }

  /** What was not as it should be. */
  long odd() {
    return odd.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      talk.run(new BufferedInputStream(socket.getInputStream(), 16 * 1024),
          new BufferedOutputStream(socket.getOutputStream()));
    } catch (IOException e) {
      // the app went away
    }
  }

  private void push(InputStream in, OutputStream out) throws IOException {
    while (true) {
      int length = 0;
      int marks = 0;
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        String header = line.toLowerCase(Locale.ROOT);
        if (header.startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(15).strip());
        }
        marks += header.startsWith("authorization: vapid t=ey") || header.equals("content-encoding: aes128gcm")
            || header.startsWith("ttl:") ? 1 : 0;
      }
      byte[] body = in.readNBytes(length);
      // salt, size of the record, a key of 65 bytes
      if (marks != 3 || body.length < 103 || body[20] != 65 || body[21] != 4) {
        odd.incrementAndGet();
      }
      taken.incrementAndGet();
      say(out, "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n");
    }
  }

  private void mail(InputStream in, OutputStream out) throws IOException {
    say(out, "220 sink");
    for (String line = line(in); ; line = line(in)) {
      String command = line.toUpperCase(Locale.ROOT);
      if (command.equals("DATA")) {
        say(out, "354 go on");
        for (String text = line(in); !text.equals("."); text = line(in)) {
          odd.addAndGet(text.length() > 998 ? 1 : 0);
        }
        taken.incrementAndGet();
      }
      say(out, command.startsWith("QUIT") ? "221 bye" : "250 fine");
      if (command.startsWith("QUIT")) {
        return;
      }
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
