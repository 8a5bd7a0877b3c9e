package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.RunningApp;

/** A database that is gone is told, and takes no page away. */
@EndToEnd
class DatabaseAwayTest {

  private static final City CITY = City.MUSTERSTADT;
  private static final int PATIENCE_MILLIS = 60_000;
  private static final String OLD = ".stale:not([data-kept-note])";

  @TempDir Path directory;

  @Test
  void pages_and_search_go_on_without_the_database_and_tell_their_age(World world) throws IOException {
    int port = freePort();
    var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
    EmbeddedPostgres database = database(port);
    try (RunningApp app = world.start(CITY.pack(), "database-away", address);
        Visit visit = world.visit(app.address(), Look.of(Screen.PHONE))) {
      Page page = visit.go("/de/");
      assertThat(page.locator(OLD).count()).isZero();

      database.close();
      assertThatAllIsThere(new Http(app.address()));
      page.waitForCondition(() -> isShown(visit, OLD), patience());
      assertThat(page.locator(OLD).innerText()).matches("(?s).*Stand von \\d\\d:\\d\\d Uhr.*");
      assertThatAllIsThere(new Http(app.address()));

      database = database(port);
      page.waitForCondition(() -> !isShown(visit, OLD), patience());
      assertThatAllIsThere(new Http(app.address()));
    } finally {
      database.close();
    }
  }

  private static void assertThatAllIsThere(Http http) {
    for (String path : CITY.kindsOfPages()) {
      HttpResponse<String> answer = http.get(path, "Cookie", "staff_session=abc; staff_device=abc.def; JSESSIONID=abc");
      assertThat(answer.statusCode()).as(path).isEqualTo(path.endsWith("gibt-es-nicht") ? 404 : 200);
      assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
    }
    for (String path : List.of("/de/suche?q=Ausweis", "/api/v1/suggestions?reading=de&q=ausw")) {
      assertThat(http.get(path).body()).as(path).contains("/de/services/personalausweis");
    }
  }

  private static boolean isShown(Visit visit, String element) {
    visit.page().reload();
    return visit.page().locator(element).count() > 0;
  }

  /** The same cluster at each call. */
  private EmbeddedPostgres database(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(directory.resolve("cluster"))
        .setCleanDataDirectory(false)
        .start();
  }

  private static Page.WaitForConditionOptions patience() {
    return new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
