package org.leipzigapp.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Locale;

/** Pictures of whole pages for people to look at, in {@code target/screenshots}; taken with all tests only. */
final class Pictures {

  private static final int HIGHEST = 3000;

  private Pictures() {}

  /** @param name of the file, followed by screen and theme */
  static void take(Page page, String name, Screen screen, Theme theme) {
    if (!Boolean.getBoolean("tests.all")) {
      return;
    }
    page.evaluate("document.fonts.ready.then(() => true)");
    int height = (int) page.evaluate("document.documentElement.scrollHeight");
    page.setViewportSize(screen.width(), Math.min(height, HIGHEST));
    String file = "%s-%s-%s.png".formatted(name, screen, theme).toLowerCase(Locale.ROOT);
    page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screenshots", file))
        .setAnimations(ScreenshotAnimations.DISABLED));
    page.setViewportSize(screen.width(), screen.height());
  }
}
