package org.leipzigapp.help.contact.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A daemon that speaks ClamAV's protocol and knows one virus. */
public final class Clamd implements AutoCloseable {

  private final ServerSocket server;
  private final List<Integer> sizes = new CopyOnWriteArrayList<>();
  private volatile boolean silent;

  public Clamd() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  /** For fields of tests. */
  public static Clamd start() {
    try {
      return new Clamd();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Takes what is sent and hangs up without an answer. */
  public void setSilent(boolean silent) {
    this.silent = silent;
  }

  /** How large the files were that it looked at. */
  List<Integer> sizes() {
    return sizes;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        // closed, or the other side went away
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      socket.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
      return;
    }
    var file = new ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      file.write(in.readNBytes(length));
    }
    sizes.add(file.size());
    if (!silent) {
      boolean infected = file.toString(StandardCharsets.ISO_8859_1).contains(Samples.EICAR);
      socket.getOutputStream().write(("stream: " + (infected ? "Eicar-Signature FOUND" : "OK") + "\0")
          .getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
