package org.leipzigapp.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that answers as a test says, by the part of the address before "@". */
final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final List<String> tried = new CopyOnWriteArrayList<>();
  private volatile String greeting = "220 scripted";
  private volatile String afterData = "250 taken";
  private volatile CountDownLatch hold = new CountDownLatch(0);

  ScriptedSmtp() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** To "RCPT TO" of such an address. */
  void answer(String local, String answer) {
    answers.put(local, answer);
  }

  void greet(String other) {
    greeting = other;
  }

  void answerData(String other) {
    afterData = other;
  }

  /** Keeps the next answers to mails back until the latch is open. */
  void hold(CountDownLatch latch) {
    hold = latch;
  }

  /** Whole mails that were taken. */
  List<String> taken() {
    return taken;
  }

  /** Addresses of all attempts. */
  List<String> tried() {
    return tried;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> talk(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client; var lines = new BufferedReader(new InputStreamReader(client.getInputStream(),
        StandardCharsets.ISO_8859_1))) {
      say(client, greeting);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("DATA")) {
          say(client, "354 go on");
          String mail = data(lines);
          hold.await();
          if (afterData.startsWith("2")) {
            taken.add(mail);
          }
          say(client, afterData);
        } else if (line.startsWith("RCPT TO:<")) {
          String address = line.substring("RCPT TO:<".length(), line.indexOf('>'));
          tried.add(address);
          say(client, answers.getOrDefault(address.substring(0, address.indexOf('@')), "250 fine"));
        } else {
          say(client, line.equals("QUIT") ? "221 bye" : "250 fine");
        }
      }
    } catch (IOException e) {
      // the other side is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String data(BufferedReader lines) throws IOException {
    var mail = new StringBuilder();
    for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
      mail.append(line).append("\r\n");
    }
    return mail.toString();
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
