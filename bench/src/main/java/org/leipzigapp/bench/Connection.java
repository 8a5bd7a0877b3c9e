package org.leipzigapp.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One kept-alive HTTP/1.1 connection to this machine that asks for compressed answers. It costs little time of its own,
 * and it knows how many bytes came over the wire.
 */
final class Connection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 60_000;

  private final int port;
  private Socket socket;
  private InputStream in;

  /**
   * @param headers names in lower case
   * @param body as sent, so mostly compressed
   * @param wireBytes head and body
   */
  record Answer(int status, Map<String, String> headers, byte[] body, int wireBytes) {

    boolean isGzipped() {
      return "gzip".equals(headers.get("content-encoding"));
    }
  }

  private Connection(int port, Socket socket) throws IOException {
    this.port = port;
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
  }

  static Connection open(int port) throws IOException {
    return new Connection(port, connect(port));
  }

  /** @param path with its query, encoded */
  Answer get(String path) throws IOException {
    return get(path, "");
  }

  /** @param headers lines that end with CR LF; may be empty */
  Answer get(String path, String headers) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept-Encoding: gzip\r\n" + headers
        + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    Answer answer = read();
    if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
      reconnect();
    }
    return answer;
  }

  /**
   * Sends a form from a page of the app.
   *
   * @param headers lines that end with CR LF; may be empty
   * @param form encoded
   */
  Answer post(String path, String headers, String form) throws IOException {
    return post(path, headers, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII));
  }

  /** The same with a body of any type, which may come in pieces. */
  Answer post(String path, String headers, String type, byte[]... body) throws IOException {
    int length = Arrays.stream(body).mapToInt(piece -> piece.length).sum();
    String request = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
        + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n" + headers + "\r\n";
    var out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    for (byte[] piece : body) {
      out.write(piece);
    }
    out.flush();
    Answer answer = read();
    if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
      reconnect();
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void reconnect() throws IOException {
    socket.close();
    socket = connect(port);
    in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return socket;
  }

  private Answer read() throws IOException {
    String line = readLine();
    int status = Integer.parseInt(line.split(" ", 3)[1]);
    int bytes = line.length() + 2;
    Map<String, String> headers = new HashMap<>();
    for (line = readLine(); !line.isEmpty(); line = readLine()) {
      bytes += line.length() + 2;
      int colon = line.indexOf(':');
      headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(),
          (first, second) -> first + ", " + second);
    }
    byte[] body = "chunked".equals(headers.get("transfer-encoding"))
        ? readChunks()
        : readBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Answer(status, headers, body, bytes + 2 + body.length);
  }

  private byte[] readChunks() throws IOException {
    var body = new java.io.ByteArrayOutputStream();
    while (true) {
      byte[] chunk = readBytes(Integer.parseInt(readLine(), 16));
      body.write(chunk);
      readLine();
      if (chunk.length == 0) {
        return body.toByteArray();
      }
    }
  }

  private byte[] readBytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer ended early");
    }
    return bytes;
  }

  private String readLine() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
