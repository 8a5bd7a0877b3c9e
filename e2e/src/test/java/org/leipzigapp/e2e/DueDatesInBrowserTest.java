package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser's rules for deadlines against the same table of cases as the server's. */
@EndToEnd
class DueDatesInBrowserTest {

  private static final Path TABLE = Path.of("app/src/test/resources/checklists/due-dates.json");
  private static final Path FRONT_END = Path.of("app/src/main/frontend");

  private static final String BUNDLE = """
      const esbuild = require('esbuild');
      const built = esbuild.buildSync({ entryPoints: ['scripts/checklists/due.ts'], bundle: true, write: false,
        format: 'iife', globalName: 'due', target: 'es2022' });
      process.stdout.write(built.outputFiles[0].text);""";

  private static final String COUNT = """
      table => {
        const years = new Map();
        table.holidays.forEach(day => years.set(day.slice(0, 4),
            [...(years.get(day.slice(0, 4)) ?? []), day.slice(5, 7) + day.slice(8)]));
        for (let year = 2023; year < 2030; year++) years.set(String(year), years.get(String(year)) ?? []);
        const text = [...years].map(([year, days]) => year + ':' + days.join('.')).join(',');
        const dates = new due.DueDates(due.parseHolidays(text));
        return table.cases.flatMap(line => {
          const period = due.parsePeriod(line.period);
          const from = due.parseDay(line.from);
          const day = 'first' in line ? dates.first(period, from) : dates.last(period, from);
          const said = day === null ? null : due.formatDay(day);
          const wanted = 'first' in line ? line.first : line.last;
          return said === wanted ? [] : [line.rule + ': ' + said + ' instead of ' + wanted];
        });
      }""";

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati"})
  void the_browser_counts_like_the_server_wherever_it_is(String zone, World world) throws Exception {
    try (Visit visit = world.visit(City.MUSTERSTADT, Look.of(Screen.PHONE));
        BrowserContext elsewhere = visit.context().browser().newContext(
            new Browser.NewContextOptions().setTimezoneId(zone))) {
      Page page = elsewhere.newPage();
      page.evaluate(bundle() + "; window.due = due;");
      String table = Files.readString(World.repository().resolve(TABLE));
      JsonObject parsed = JsonParser.parseString(table).getAsJsonObject();

      assertThat(parsed.getAsJsonArray("cases")).hasSizeGreaterThan(30);
      assertThat((List<?>) page.evaluate("table => (" + COUNT + ")(JSON.parse(table))", table)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "26-01-01", "", "morgen", "2026-1-1",
      "+012026-01-01"})
  void what_is_no_day_is_none(String text, World world) throws Exception {
    try (Visit visit = world.visit(City.MUSTERSTADT, Look.of(Screen.PHONE))) {
      Page page = visit.page();
      page.evaluate(bundle() + "; window.due = due;");

      assertThat(page.evaluate("text => due.parseDay(text)", text)).isNull();
      assertThat(page.evaluate("due.parseDay('2028-02-29')")).isNotNull();
    }
  }

  private static String bundle() throws IOException, InterruptedException {
    Process node = new ProcessBuilder("node", "-e", BUNDLE)
        .directory(World.repository().resolve(FRONT_END).toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String script = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).isZero();
    return script;
  }
}
