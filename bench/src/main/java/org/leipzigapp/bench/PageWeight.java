package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many bytes a visitor's telephone receives, heads included: the start page with all that it refers to, then a
 * second page with what the first did not bring. Every font for Latin letters counts, though a browser loads only those
 * that the page uses.
 */
final class PageWeight implements Measure {

  private static final String SECOND_PAGE = "/de/services";
  private static final Pattern ELEMENT = Pattern.compile("<(?:link|script|img|source)\\b[^>]*>");
  private static final Pattern LOADED_LINK =
      Pattern.compile("rel=\"[^\"]*\\b(?:stylesheet|icon|preload|modulepreload|manifest)\\b[^\"]*\"");
  private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"(/[^\"#]*)");
  private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{[^}]*}");
  private static final Pattern URL = Pattern.compile("url\\(\\s*[\"']?([^\"')#]+)");
  private static final Pattern IMPORT = Pattern.compile("(?:import|from)\\s*\\(?[\"'](\\.?/[^\"']+\\.js)[\"']");
  private static final Pattern BASIC_LATIN = Pattern.compile("(?i)unicode-range:[^;}]*U\\+0{0,4}(?:20|00?)\\b");

  @Override
  public String name() {
    return "weight";
  }

  @Override
  public int seconds() {
    return 15;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    try (App app = App.run(place);
        Connection connection = Connection.open(app.port())) {
      Visit visit = new Visit(connection);
      int html = visit.page(App.HOME);
      figures.add(name(), "start page: HTML", html / 1e3, "kB", Figure.Target.atMost(14));
      figures.add(name(), "first visit, " + visit.loaded.size() + " files", visit.bytes / 1e3, "kB",
          Figure.Target.atMost(100));
      int before = visit.bytes;
      visit.page(SECOND_PAGE);
      figures.add(name(), "second page", (visit.bytes - before) / 1e3, "kB", Figure.Target.atMost(15));
    }
  }

  /** What one browser with an empty cache loads. */
  private static final class Visit {

    private final Connection connection;
    private final Set<String> loaded = new LinkedHashSet<>();
    private int bytes;

    Visit(Connection connection) {
      this.connection = connection;
    }

    /** @return the bytes of the HTML alone */
    int page(String path) throws IOException {
      int before = bytes;
      String html = load(path);
      int own = bytes - before;
      for (String file : references(html)) {
        file(file);
      }
      return own;
    }

    private void file(String path) throws IOException {
      if (loaded.contains(path)) {
        return;
      }
      String text = load(path);
      Set<String> further = path.contains(".css") ? ofStyles(text) : path.endsWith(".js") ? ofScript(text) : Set.of();
      for (String file : further) {
        file(path.substring(0, path.lastIndexOf('/') + 1), file);
      }
    }

    private void file(String base, String reference) throws IOException {
      if (!reference.startsWith("data:")) {
        file(reference.startsWith("/") ? reference : base + reference.replaceFirst("^\\./", ""));
      }
    }

    private String load(String path) throws IOException {
      Connection.Answer answer = connection.get(path);
      if (answer.status() != 200) {
        throw new CannotMeasure(path + " is answered with " + answer.status());
      }
      loaded.add(path);
      bytes += answer.wireBytes();
      byte[] body = answer.isGzipped() ? Gzip.unpack(answer.body()) : answer.body();
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  static Set<String> references(String html) {
    Set<String> found = new LinkedHashSet<>();
    Matcher elements = ELEMENT.matcher(html);
    while (elements.find()) {
      String element = elements.group();
      Matcher address = ADDRESS.matcher(element);
      if ((!element.startsWith("<link") || LOADED_LINK.matcher(element).find()) && address.find()) {
        found.add(address.group(1).replace("&amp;", "&"));
      }
    }
    return found;
  }

  /** Without fonts for letters that German and English have not got. */
  static Set<String> ofStyles(String css) {
    Set<String> others = new HashSet<>();
    Matcher faces = FONT_FACE.matcher(css);
    while (faces.find()) {
      String face = faces.group();
      if (face.contains("unicode-range") && !BASIC_LATIN.matcher(face).find()) {
        others.addAll(all(URL, face));
      }
    }
    Set<String> found = all(URL, css);
    found.removeAll(others);
    return found;
  }

  static Set<String> ofScript(String script) {
    return all(IMPORT, script);
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
