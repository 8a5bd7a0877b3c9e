package org.leipzigapp.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One person with a fresh browser profile. Notes what the pages ask for and what the browser complains about. */
final class Visit implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 60_000;

  /** What sticks out to the right of the window; a box that scrolls or hides its own overflow is none of it. */
  private static final String STICKING_OUT = """
      () => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.querySelectorAll('body *')]
            .filter(element => element.getBoundingClientRect().right > width + 1)
            .map(element => element.outerHTML.slice(0, 120)).slice(0, 3)
            .concat('scrollWidth ' + document.documentElement.scrollWidth);
      }""";

  private final URI site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Visit(Browser browser, URI site, Look look) {
    this.site = site;
    context = browser.newContext(look.theme().in(new Browser.NewContextOptions())
        .setViewportSize(look.width(), look.height())
        .setLocale("de-DE")
        .setTimezoneId("Europe/Berlin")
        .setIsMobile(look.handheld())
        .setHasTouch(look.handheld())
        .setDeviceScaleFactor(look.handheld() ? 2 : 1)
        .setServiceWorkers(look.keeping() ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK)
        .setJavaScriptEnabled(look.javaScript()));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.onRequest(request -> requests.add(request.url()));
    context.onConsoleMessage(this::heard);
    if (!look.theme().chosen().isEmpty()) {
      context.addInitScript("localStorage.setItem('theme', '" + look.theme().chosen() + "')");
    }
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onRequestFailed(this::failed);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Opens a page of the site by its path, as typed into the address bar. */
  Page go(String path) {
    page.navigate(site + path);
    return page;
  }

  /** The path and query of what is shown. */
  String path() {
    URI shown = URI.create(page.url());
    return shown.getRawPath() + (shown.getRawQuery() == null ? "" : "?" + shown.getRawQuery());
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  /** Everything that was asked for, of any host. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Errors and warnings of the console, violations of the content policy among them. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The elements because of which the page scrolls sideways; empty if it does not. */
  @SuppressWarnings("unchecked")
  List<String> stickingOut() {
    return (List<String>) page.evaluate(STICKING_OUT);
  }

  @Override
  public void close() {
    context.close();
  }

  private void heard(ConsoleMessage message) {
    boolean isBad = message.type().equals("error") || message.type().equals("warning");
    // the 404 page is expected to be one, and so is a browser that keeps no pages
    if (isBad && !message.text().contains("404 (") && !message.text().contains("blocked by Playwright")) {
      complaints.add(message.text());
    }
  }

  private void failed(Request request) {
    // a page that is left before its suggestions came
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      complaints.add(request.url() + ": " + request.failure());
    }
  }
}
