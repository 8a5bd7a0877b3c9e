package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.leipzigapp.bench.browser.Chromium;
import org.leipzigapp.bench.browser.Tab;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How long people wait without a network, on a telephone: Chromium with a processor four times as slow, started anew
 * for every start of the app, while the app's server is switched off.
 */
final class OfflineSpeed implements Measure {

  private static final int SLOWDOWN = 4;
  private static final int STARTS = 5;
  private static final int SECONDS_TO_KEEP = 90;

  private static final List<String> QUESTIONS = List.of(
      "perso verloren", "hund anmelden", "alte couch loswerden", "baby bekommen", "knöllchen bezahlen",
      "ich ziehe ins ausland", "Ummelung", "schlüssel verloren", "register my address", "lottozahlen",
      "kopie vom zeugnis bestätigen lassen", "oma gestorben");

  private static final String IS_COMPLETE = """
      caches.open('state').then(cache => cache.match('/state')).then(found => found ? found.json() : {})
          .then(state => state.complete === true)""";

  /** From the start of the navigation, redirects included, to the first paint of a text or picture; 0 if not yet. */
  private static final String CONTENT = """
      (document.documentElement.dataset.kept && document.querySelector('h1')
          && performance.getEntriesByName('first-contentful-paint')[0]?.startTime) || 0""";

  private static final String IS_SEARCHABLE =
      "document.readyState === 'complete' && document.querySelector('[data-pocket-search] > div') !== null";

  /** Types letter by letter; for each the time until the answers stand in the document and are laid out. */
  private static final String TYPE = """
      (async questions => {
        const field = document.querySelector('#q');
        const times = [];
        for (const question of questions) {
          for (let length = 1; length <= question.length; length++) {
            await new Promise(requestAnimationFrame);
            const begin = performance.now();
            field.value = question.slice(0, length);
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            document.body.getBoundingClientRect();
            times.push(performance.now() - begin);
          }
        }
        return times;
      })(%s)""";

  @Override
  public String name() {
    return "offline";
  }

  @Override
  public int seconds() {
    return 80;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    Path program = Program.find("chromium", "chromium");
    Path profile = place.directory("chromium");
    String site = install(place, program, profile);
    double[] starts = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      try (Chromium browser = Chromium.start(program, profile)) {
        starts[i] = start(browser.open(SLOWDOWN), site);
      }
    }
    figures.add(name(), "installed start to content, 4× slowed CPU", Median.of(starts) / 1e3, "s",
        Figure.Target.atMost(1));
    try (Chromium browser = Chromium.start(program, profile)) {
      double[] keys = type(browser.open(SLOWDOWN), site);
      Arrays.sort(keys);
      figures.add(name(), "search per key, 4× slowed CPU: p99 of " + keys.length, keys[(int) (keys.length * 0.99)],
          "ms", Figure.Target.atMost(50));
      figures.add(name(), "search per key: median", Median.of(keys), "ms", null);
    }
  }

  /** Opens the app once with a network and waits until all is kept; then there is no server any more. */
  private static String install(Place place, Path program, Path profile) throws IOException, InterruptedException {
    try (App app = App.run(place); Chromium browser = Chromium.start(program, profile)) {
      String site = "http://127.0.0.1:" + app.port();
      Tab tab = browser.open(1);
      tab.go(site + "/de/");
      await(tab, IS_COMPLETE, "the pages were not kept");
      // what is written to the disk late must be there when the browser is ended
      TimeUnit.SECONDS.sleep(2);
      return site;
    }
  }

  private static double start(Tab tab, String site) throws IOException, InterruptedException {
    tab.go(site + "/");
    return await(tab, CONTENT, "the app does not start without a network").asDouble();
  }

  private static double[] type(Tab tab, String site) throws IOException, InterruptedException {
    tab.go(site + "/de/suche");
    await(tab, IS_SEARCHABLE, "there is no search without a network");
    String questions = "['" + String.join("','", QUESTIONS) + "']";
    JsonNode times = tab.ask(TYPE.formatted(questions));
    double[] keys = new double[times.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = times.get(i).asDouble();
    }
    return keys;
  }

  /** A page that goes away meanwhile gives no answer. */
  private static JsonNode askWhileLoading(Tab tab, String question) throws InterruptedException {
    try {
      return tab.ask(question);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static JsonNode await(Tab tab, String question, String failure) throws IOException, InterruptedException {
    for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_KEEP); System.nanoTime() < end; ) {
      JsonNode answer = askWhileLoading(tab, question);
      if (answer.isBoolean() && answer.asBoolean() || answer.isNumber() && answer.asDouble() > 0) {
        return answer;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new CannotMeasure(failure);
  }
}
