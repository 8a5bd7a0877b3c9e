package org.leipzigapp.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real Keycloak, from its distribution that the build unpacked, with one realm for the city. */
final class Keycloak implements AutoCloseable {

  static final String CLIENT = "leipzig-app";
  static final String SECRET = "secret-of-the-tests";
  static final String PASSWORD = "ein Passwort der Stadt";

  private static final Path HOME =
      Path.of("target", "keycloak", "keycloak-" + System.getProperty("keycloak.version")).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String USER = """
      {"username": "%1$s", "enabled": true, "email": "%1$s@example.org", "emailVerified": %2$s, "firstName": "%1$s",
       "lastName": "Muster", "groups": ["/%3$s"],
       "credentials": [{"type": "password", "value": "%4$s", "temporary": false}]}""";

  private static final String REALM = """
      {"realm": "city", "enabled": true, "sslRequired": "none",
       "groups": [{"name": "redaktion"}, {"name": "kantine"}],
       "clients": [{"clientId": "%s", "enabled": true, "publicClient": false, "secret": "%s",
         "redirectUris": ["%s/team/anmelden/stadt/zurueck"], "standardFlowEnabled": true,
         "attributes": {"pkce.code.challenge.method": "S256"},
         "protocolMappers": [{"name": "groups", "protocol": "openid-connect",
           "protocolMapper": "oidc-group-membership-mapper",
           "config": {"claim.name": "groups", "id.token.claim": "true", "full.path": "false"}}]}],
       "users": [%s, %s, %s]}""";

  private final int port;
  private final Process process;

  private Keycloak(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  private static String user(String name, boolean isVerified) {
    return USER.formatted(name, isVerified, "redaktion", PASSWORD);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static String issuer(int port) {
    return "http://localhost:" + port + "/realms/city";
  }

  /** Returns when it answers. @param app that it sends people back to */
  static Keycloak start(int port, URI app) throws IOException {
    Path imports = Files.createDirectories(HOME.resolve("data/import"));
    String realm = REALM.formatted(CLIENT, SECRET, app, user("edi", true), user("fremd", true), user("offen", false));
    Files.writeString(imports.resolve("city-realm.json"), realm);
    var builder = new ProcessBuilder(HOME.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm",
        "--http-host=127.0.0.1", "--http-port=" + port, "--cache=local");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx640m");
    builder.redirectErrorStream(true).redirectOutput(HOME.resolve("keycloak.log").toFile());
    var keycloak = new Keycloak(port, builder.start());
    keycloak.await();
    return keycloak;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void await() throws IOException {
    var request = HttpRequest.newBuilder(URI.create(issuer(port) + "/.well-known/openid-configuration"))
        .timeout(Duration.ofSeconds(10)).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end && process.isAlive()) {
        try {
          if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
          process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
          process.waitFor(200, TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    throw new UncheckedIOException(
        new IOException("Keycloak did not start:\n" + Files.readString(HOME.resolve("keycloak.log"))));
  }
}
