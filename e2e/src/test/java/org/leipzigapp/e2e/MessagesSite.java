package org.leipzigapp.e2e;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.RunningApp;

/** An app whose mails lie in the staff room's mailbox and whose SMS come here, with somebody who looks after it. */
final class MessagesSite implements AutoCloseable {

  static final String BOX = "/team/nachrichten/briefkasten";

  private static final String TOKEN = "an-administrator-of-the-browser-tests";

  private final HttpServer gateway;
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final RunningApp app;

  MessagesSite(World world, String name) {
    try {
      gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    gateway.createContext("/", this::take);
    gateway.start();
    System.setProperty("leipzigapp.sms.url", "http://127.0.0.1:" + gateway.getAddress().getPort() + "/");
    try {
      app = world.start(City.LEIPZIG.pack(), name, null);
    } finally {
      System.clearProperty("leipzigapp.sms.url");
    }
    UUID member = UUID.randomUUID();
    write("insert into staff.member (id, name, email, language, roles, departments, created_at) "
        + "values (?, 'Kim Muster', 'kim@example.org', 'de', '{ADMINISTRATOR}', '{*}', now())", member);
    write("insert into staff.session (token_hash, id, member, started_at, seen_at, device) "
        + "values (?, gen_random_uuid(), ?, now(), now(), 'Test')", hash(), member);
  }

  URI address() {
    return app.address();
  }

  Visit visit(World world, Look look) {
    return world.visit(app.address(), look);
  }

  /** Somebody who may see deliveries. */
  Visit staff(World world, Look look) {
    Visit visit = visit(world, look);
    visit.context().addCookies(List.of(new Cookie("staff_session", TOKEN)
        .setDomain(URI.create(app.address().toString()).getHost()).setPath("/team")));
    return visit;
  }

  /** Says that something is wrong, which is answered by a message; a form that was sent too fast is sent again. */
  static void writeNote(Visit visit) {
    Page page = visit.go(City.NOTE);
    page.locator("#falsch").fill("Die Gebühr stimmt nicht " + System.nanoTime());
    page.waitForCondition(() -> {
      if (page.locator("form.form #richtig").count() > 0) {
        page.locator("form.form button[type=submit]").click();
      }
      return page.url().matches(".*/stimmt-nicht/[A-Za-z0-9_-]{32}.*");
    });
  }

  static void addEmail(Visit visit, String address) {
    Page page = visit.go("/de/mitteilungen");
    page.locator("#email").fill(address);
    page.locator("form[action$='/mitteilungen/email'] button").click();
  }

  static void addNumber(Visit visit, String number) {
    Page page = visit.go("/de/mitteilungen");
    page.locator("#nummer").fill(number);
    page.locator("form[action$='/mitteilungen/sms'] button").click();
  }

  /** The path of a link in the newest mail to an address, as soon as that has one. @param what a part of the path */
  static String linkInMail(Visit staff, String address, String what) {
    Page page = staff.page();
    Locator link = page.locator(".message__plain a[href*='" + what + "']");
    page.waitForCondition(() -> {
      staff.go(BOX);
      Locator mails = mails(page, address);
      if (mails.count() > 0) {
        mails.first().locator("a").click();
      }
      return link.count() > 0;
    });
    return URI.create(link.first().getAttribute("href")).getPath();
  }

  static Locator mails(Page box, String address) {
    return box.locator(".team-rows li", new Page.LocatorOptions().setHasText(address));
  }

  /** The code in the newest SMS to a number. */
  String code(Page page, String number) {
    page.waitForCondition(() -> texts.stream().anyMatch(text -> text.startsWith(number)));
    return texts.reversed().stream().filter(text -> text.startsWith(number)).findFirst().orElseThrow()
        .substring(number.length(), number.length() + 6);
  }

  /** When this is over, whatever was promised has been sent or waits for somebody. */
  void awaitRest(Page page) {
    page.waitForCondition(() -> count("select count(*) from messages.message where not spread") == 0
        && count("select count(*) from messages.delivery where state = 'WAITING' and due_at <= now()") == 0);
  }

  long count(String sql) {
    try (Connection connection = connection(); ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void write(String sql, Object... values) {
    try (Connection connection = connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    app.close();
    gateway.stop(0);
  }

  private Connection connection() throws SQLException {
    DatabaseAddress address = app.database();
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var sms = JsonParser.parseString(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
          .getAsJsonObject();
      texts.add(sms.get("to").getAsString() + sms.get("text").getAsString());
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private static byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
