package org.leipzigapp.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.RunningApp;

/** An app of its own where people write to offices, with somebody of the staff who answers everything. */
final class Counter implements AutoCloseable {

  private static final String TOKEN = "a-clerk-of-the-browser-tests";

  private final RunningApp app;

  private Counter(RunningApp app) {
    this.app = app;
  }

  static Counter open(World world, String name) throws SQLException {
    var counter = new Counter(world.start(City.LEIPZIG.pack(), name, null));
    UUID member = UUID.randomUUID();
    counter.write("insert into staff.member (id, name, email, language, roles, departments, created_at) "
        + "values (?, 'Kim Muster', 'kim@example.org', 'de', '{CLERK}', '{*}', now())", member);
    counter.write("insert into staff.session (token_hash, id, member, started_at, seen_at, device) "
        + "values (?, gen_random_uuid(), ?, now(), now(), 'Test')", hash(TOKEN), member);
    return counter;
  }

  URI address() {
    return app.address();
  }

  void signIn(Visit visit) {
    visit.context().addCookies(List.of(new Cookie("staff_session", TOKEN)
        .setDomain(URI.create(app.address().toString()).getHost()).setPath("/team")));
  }

  void write(String sql, Object... values) throws SQLException {
    DatabaseAddress address = app.database();
    run(address.url(), sql, values);
  }

  /** Nobody reaches the database, the app neither, until {@link #bringBackDatabase}. */
  void takeAwayDatabase() throws SQLException {
    String name = databaseName();
    run(server(), "alter database \"" + name + "\" allow_connections false");
    run(server(), "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", name);
  }

  void bringBackDatabase() throws SQLException {
    run(server(), "alter database \"" + databaseName() + "\" allow_connections true");
  }

  private String databaseName() {
    return app.database().url().replaceAll("\\?.*", "").replaceAll(".*/", "");
  }

  private String server() {
    return app.database().url().replaceAll("/[^/]*$", "/template1");
  }

  private void run(String url, String sql, Object... values) throws SQLException {
    DatabaseAddress address = app.database();
    try (Connection connection = DriverManager.getConnection(url, address.user(), address.password());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  /** A form that is sent within two seconds asks to be sent once more. */
  static void send(Page page, FilePayload... files) {
    int before = page.locator(".post").count();
    page.waitForCondition(() -> {
      if (page.locator(".post").count() > before) {
        return true;
      }
      page.locator("#dateien").setInputFiles(files);
      page.locator("main form.form button[type=submit]").click();
      return page.locator(".post").count() > before;
    });
  }

  static FilePayload text(String name, String words) {
    return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    app.close();
  }
}
