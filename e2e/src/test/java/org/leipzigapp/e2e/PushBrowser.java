package org.leipzigapp.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What Chromium does between a push service and a worker, and what a person does with a notification. */
final class PushBrowser {

  /** In place of a push service that cannot be reached here: the given address and keys, remembered by the browser. */
  private static final String NO_SERVICE = """
      const given = %s;
      const kept = () => localStorage.getItem('test-push')
        && { ...given, toJSON: () => given, unsubscribe: async () => !localStorage.removeItem('test-push') };
      PushManager.prototype.getSubscription = async () => kept() || null;
      PushManager.prototype.subscribe = async options => {
        if (!options.userVisibleOnly || new Uint8Array(options.applicationServerKey).length !== 65) throw new Error();
        localStorage.setItem('test-push', 'yes');
        return kept();
      };""";

  private static final String SHOWN = """
      async () => (await (await navigator.serviceWorker.ready).getNotifications())
        .map(one => [one.title, one.tag, one.data.path].join('|'))""";

  /** Keys that the worker noted. Who asks Chromium again and again while it shows something makes it forget that. */
  private static final String NOTED = """
      async key => {
        const noted = await (await caches.open('push')).match('/push/shown');
        return noted ? (await noted.json()).includes(key) : false;
      }""";

  private static final String CLOSE = """
      async () => (await (await navigator.serviceWorker.ready).getNotifications()).forEach(one => one.close())""";

  /** Only a person's tap may open a window: what the worker would open is noted instead. */
  private static final String TAP = """
      (async () => {
        const [notification] = await self.registration.getNotifications();
        return new Promise(resolve => {
          Clients.prototype.openWindow = async url => resolve(url);
          WindowClient.prototype.focus = async function () { resolve('focus ' + this.url); return this; };
          const event = new NotificationEvent('notificationclick', { notification });
          event.waitUntil = () => undefined;
          self.dispatchEvent(event);
        });
      })()""";

  /** The push service gave the browser another address; some browsers tell the new one, some nothing at all. */
  private static final String CHANGE = """
      (async () => {
        const fresh = %s;
        PushManager.prototype.subscribe = async options => {
          if (!options.userVisibleOnly || new Uint8Array(options.applicationServerKey).length !== 65) throw new Error();
          return fresh;
        };
        const event = Object.assign(new ExtendableEvent('pushsubscriptionchange'), %s);
        const over = new Promise(resolve => {
          event.waitUntil = work => work.then(() => resolve('told'), problem => resolve(String(problem)));
        });
        self.dispatchEvent(event);
        return over;
      })()""";

  private static final int MOST_TRIES = 5;

  private final URI site;
  private final Page page;
  private final CDPSession session;
  private final AtomicReference<String> registration = new AtomicReference<>("");

  PushBrowser(URI site, Page page) {
    this.site = site;
    this.page = page;
    session = page.context().newCDPSession(page);
    session.on("ServiceWorker.workerRegistrationUpdated", told -> told.getAsJsonArray("registrations").forEach(one ->
        registration.set(one.getAsJsonObject().get("registrationId").getAsString())));
    session.send("ServiceWorker.enable");
  }

  static void prepare(Visit visit, PushEndpoint service) {
    visit.context().grantPermissions(List.of("notifications"));
    visit.context().addInitScript(NO_SERVICE.formatted(service.subscription()));
  }

  /** @param push decrypted */
  void deliver(String push) {
    page.waitForCondition(() -> !registration.get().isEmpty());
    var parameters = new JsonObject();
    parameters.addProperty("origin", site.toString());
    parameters.addProperty("registrationId", registration.get());
    parameters.addProperty("data", push);
    session.send("ServiceWorker.deliverPushMessage", parameters);
  }

  /**
   * @param key of a message: the worker is waited for until it has shown that
   * @return title, tag and path of what stands on the screen
   */
  @SuppressWarnings("unchecked")
  List<String> shown(String key) {
    page.waitForCondition(() -> (boolean) page.evaluate(NOTED, key));
    return (List<String>) page.evaluate(SHOWN);
  }

  void putAway() {
    page.evaluate(CLOSE);
  }

  /** @return the address that the worker opens, or "focus " and that of the window it brings to the front */
  String tap() {
    return inWorker(TAP);
  }

  /**
   * @param fresh subscription as JSON
   * @param isTold whether the browser tells it to the worker
   * @return "told" if the worker told it to the app, else what went wrong
   */
  String change(String fresh, boolean isTold) {
    return inWorker(CHANGE.formatted(fresh, isTold ? "{ newSubscription: fresh, oldSubscription: null }" : "{}"));
  }

  private String inWorker(String script) {
    JsonObject answer = tryInWorker(script);
    // the browser may put a worker to sleep at any moment
    for (int tries = 1; tries < MOST_TRIES && !answer.has("result"); tries++) {
      answer = tryInWorker(script);
    }
    JsonObject result = answer.has("result") ? answer.getAsJsonObject("result") : answer;
    if (!result.has("result") || result.has("exceptionDetails")) {
      throw new AssertionError("the worker does not do it: " + answer);
    }
    return result.getAsJsonObject("result").get("value").getAsString();
  }

  /** @return what came of it, or "error" */
  private JsonObject tryInWorker(String script) {
    var scope = new JsonObject();
    scope.addProperty("scopeURL", site + "/");
    session.send("ServiceWorker.startWorker", scope);
    CDPSession browser = page.context().browser().newBrowserCDPSession();
    var answer = new AtomicReference<JsonObject>();
    browser.on("Target.receivedMessageFromTarget", told -> {
      JsonObject said = JsonParser.parseString(told.get("message").getAsString()).getAsJsonObject();
      // a worker that has just been started tells that too
      if (said.has("id")) {
        answer.set(said);
      }
    });
    var attach = new JsonObject();
    attach.addProperty("targetId", worker(browser));
    attach.addProperty("flatten", false);
    String target = browser.send("Target.attachToTarget", attach).get("sessionId").getAsString();
    var evaluate = new JsonObject();
    evaluate.addProperty("expression", script);
    evaluate.addProperty("awaitPromise", true);
    evaluate.addProperty("returnByValue", true);
    var message = new JsonObject();
    message.addProperty("id", 1);
    message.addProperty("method", "Runtime.evaluate");
    message.add("params", evaluate);
    var send = new JsonObject();
    send.addProperty("sessionId", target);
    send.addProperty("message", message.toString());
    browser.send("Target.sendMessageToTarget", send);
    page.waitForCondition(() -> answer.get() != null);
    browser.detach();
    return answer.get();
  }

  private String worker(CDPSession browser) {
    for (var target : browser.send("Target.getTargets").getAsJsonArray("targetInfos")) {
      JsonObject told = target.getAsJsonObject();
      if (told.get("type").getAsString().equals("service_worker")
          && told.get("url").getAsString().startsWith(site.toString())) {
        return told.get("targetId").getAsString();
      }
    }
    throw new AssertionError("no worker runs");
  }
}
