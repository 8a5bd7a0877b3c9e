package org.leipzigapp.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What the worker has kept on the device of a visit. */
final class Kept {

  private static final String COMPLETE = """
      async () => {
        const found = await (await caches.open('state')).match('/state');
        return found ? (await found.json()).complete === true : false;
      }""";

  private static final String CONTENTS = """
      async () => {
        const contents = {};
        for (const name of await caches.keys()) {
          const keys = await (await caches.open(name)).keys();
          contents[name.split(' ')[0]] = keys.map(request => request.url.slice(location.origin.length));
        }
        return contents;
      }""";

  private static final String IS_KEPT = "path => caches.match(path).then(found => found !== undefined)";

  private Kept() {}

  /** Returns when all that is fetched ahead is here. */
  static void awaitEssentials(Page page) {
    await(page, COMPLETE, "");
  }

  static void awaitPage(Page page, String path) {
    await(page, IS_KEPT, path);
  }

  static boolean has(Page page, String path) {
    return Boolean.TRUE.equals(page.evaluate(IS_KEPT, path));
  }

  /** Addresses by the sort of store: files, visited, essential. */
  @SuppressWarnings("unchecked")
  static Map<String, List<String>> contents(Page page) {
    return (Map<String, List<String>>) page.evaluate(CONTENTS);
  }

  private static void await(Page page, String question, Object argument) {
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(question, argument)),
        new Page.WaitForConditionOptions().setTimeout(60_000));
  }
}
