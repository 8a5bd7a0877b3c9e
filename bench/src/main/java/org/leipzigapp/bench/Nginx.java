package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the app is compared with: nginx that serves the very bytes of the app's pages from files, compressed beforehand,
 * without a log.
 */
final class Nginx implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      %s
      daemon off;
      worker_processes auto;
      pid DIR/pid;
      error_log DIR/error.log;
      events { worker_connections 1024; }
      http {
        access_log off;
        sendfile on;
        tcp_nopush on;
        open_file_cache max=100;
        keepalive_timeout 20s;
        keepalive_requests 1000;
        default_type text/html;
        gzip_static on;
        gzip_vary on;
        client_body_temp_path DIR/body;
        proxy_temp_path DIR/proxy;
        fastcgi_temp_path DIR/fastcgi;
        uwsgi_temp_path DIR/uwsgi;
        scgi_temp_path DIR/scgi;
        server {
          listen 127.0.0.1:%d;
          root DIR/root;
        }
      }
      """;

  private final Child child;
  private final int port;

  private Nginx(Child child, int port) {
    this.child = child;
    this.port = port;
  }

  /** @param pages each with the path that it has here and its compressed bytes */
  static Nginx serve(Place place, Map<String, byte[]> pages) throws IOException, InterruptedException {
    Path program = Program.find("nginx", "nginx-light");
    Path directory = place.directory("nginx");
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      Path file = place.directory("nginx/root").resolve(page.getKey().substring(1));
      Files.write(Path.of(file + ".gz"), page.getValue());
      Files.write(file, Gzip.unpack(page.getValue()));
    }
    int port = Place.freePort();
    Path configuration = directory.resolve("nginx.conf");
    Files.writeString(configuration, CONFIGURATION.formatted(user(), port).replace("DIR", directory.toString()));
    List<String> command =
        List.of(program.toString(), "-c", configuration.toString(), "-e", directory.resolve("error.log").toString());
    Nginx nginx = new Nginx(Child.start(command, Map.of(), directory.resolve("output.txt")), port);
    try {
      nginx.awaitAnswer(pages);
      return nginx;
    } catch (RuntimeException | IOException | InterruptedException e) {
      nginx.close();
      throw e;
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    child.close();
  }

  /** Workers of root would run as somebody who may not read our directory. */
  private static String user() {
    return "root".equals(System.getProperty("user.name")) ? "user root;" : "";
  }

  /** Also makes sure that it serves what the app serves. */
  private void awaitAnswer(Map<String, byte[]> pages) throws IOException, InterruptedException {
    for (int tries = 0; tries < 200 && child.isRunning(); tries++) {
      try (Connection connection = Connection.open(port)) {
        for (Map.Entry<String, byte[]> page : pages.entrySet()) {
          Connection.Answer answer = connection.get(page.getKey());
          if (!answer.isGzipped() || !java.util.Arrays.equals(answer.body(), page.getValue())) {
            throw new CannotMeasure("nginx does not serve the same bytes");
          }
        }
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    throw new CannotMeasure("nginx does not start: " + child.lastLine());
  }
}
