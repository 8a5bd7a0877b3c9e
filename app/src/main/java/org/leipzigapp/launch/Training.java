package org.leipzigapp.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts the app on a database of its own, asks for some pages and stops, so that Java can note which classes a start
 * and a visit need (AOT cache). Touches nothing of the user's.
 */
final class Training {

  private static final int PAGES = 60;

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");

  private Training() {}

  static void run(RunOptions options) {
    RunOptions own = new RunOptions(0, "127.0.0.1", options.data(), options.cache(), options.pack(), null, true);
    try (RunningApp app = RunningApp.start(own)) {
      visit(app.address());
    }
  }

  private static void visit(URI start) {
    Deque<URI> open = new ArrayDeque<>(Set.of(start.resolve("/")));
    Set<URI> seen = new HashSet<>(open);
    for (int page = 0; page < PAGES && !open.isEmpty(); page++) {
      Matcher links = LINK.matcher(read(open.pop()));
      while (links.find()) {
        URI link = start.resolve(links.group(1).replace("&amp;", "&"));
        if (seen.add(link)) {
          open.add(link);
        }
      }
    }
  }

  private static String read(URI page) {
    try {
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      connection.setReadTimeout(5000);
      try (var body = connection.getInputStream()) {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      // a page that is missing here is none to train with
      return "";
    }
  }
}
