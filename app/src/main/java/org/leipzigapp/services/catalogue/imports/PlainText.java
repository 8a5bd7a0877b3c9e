package org.leipzigapp.services.catalogue.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What HTML says, without any markup.
 *
 * @param lines paragraphs and list items in order; none is empty
 * @param links where the HTML leads to, in order
 */
public record PlainText(List<Line> lines, List<Link> links) {

  /** More than this is no text for people; it is cut. */
  public static final int LONGEST = 160_000;

  private static final Set<String> SILENT =
      Set.of("script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math", "form", "head");
  private static final String EMPTY_LINE = "\\R[ \\t]*\\R\\s*";

  /** One paragraph, or a part of one list item. @param item which list item of the text, 0 for none */
  public record Line(String text, int item) {

    /** Whether it could stand alone: neither a heading nor the beginning of a list. */
    public boolean isSentence() {
      return text.length() >= 25 && text.matches("(?s).*[.!][\"“)]?");
    }

    public boolean isListed() {
      return item > 0;
    }
  }

  /** A link in a text. */
  public record Link(String label, String address) {}

  public static PlainText of(String html) {
    String cut = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
    Element body = Jsoup.parseBodyFragment(cut).body();
    body.select(String.join(",", SILENT)).remove();
    var reader = new Reader();
    body.traverse(reader);
    reader.endLine();
    return new PlainText(List.copyOf(reader.lines), List.copyOf(reader.links));
  }

  /** As one line, for titles. */
  public static String line(String html) {
    return String.join(" ", of(html).texts());
  }

  public List<String> texts() {
    return lines.stream().map(Line::text).toList();
  }

  /** The sentence that can stand for the whole text; a list item only where the text begins with it. */
  public Optional<String> findFirstSentence() {
    boolean beginsList = lines.size() > 1 && !lines.getFirst().isListed() && lines.get(1).isListed();
    if (lines.isEmpty() || beginsList && !lines.getFirst().isSentence()) {
      return Optional.empty();
    }
    return lines.stream()
        .filter(line -> line.isSentence() && (!line.isListed() || line.equals(lines.getFirst())))
        .map(line -> firstSentence(line.text))
        .findFirst();
  }

  /** As many lines as fit, one after the other: for a text without a sentence of its own. */
  public String beginning(int longest) {
    String beginning = "";
    for (Line line : lines) {
      String between = beginning.isEmpty() ? "" : beginning.endsWith(":") || !line.isListed() ? " " : "; ";
      if (!beginning.isEmpty() && beginning.length() + line.text.length() > longest) {
        return beginning + " …";
      }
      beginning += between + line.text;
    }
    return beginning;
  }

  /** Ends only after a word of four letters or more: not after "z. B.", "Nr. 3" or "1. Januar". */
  public static String firstSentence(String text) {
    return text.split("(?<=\\p{L}{4}[.!])\\s+(?=[\\p{Lu}„])", 2)[0];
  }

  /** Spaces of any kind become one, invisible characters go. */
  public static String clean(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\p{Z}\\s]+", " ")
        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]", "")
        .strip();
  }

  private static final class Reader implements NodeVisitor {

    private final List<Line> lines = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int items;
    private int item;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        addText(text.getWholeText());
      } else if (node instanceof Element element && breaks(element)) {
        endLine();
        if (element.nameIs("li")) {
          item = ++items;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (element.nameIs("a") && !element.attr("href").isBlank()) {
        links.add(new Link(clean(element.text()), element.attr("href").strip()));
      }
      if (breaks(element)) {
        endLine();
        item = element.nameIs("li") ? 0 : item;
      }
    }

    private static boolean breaks(Element element) {
      return element.nameIs("br") || element.isBlock() || element.nameIs("td");
    }

    private void addText(String text) {
      String[] paragraphs = text.split(EMPTY_LINE, -1);
      for (int i = 0; i < paragraphs.length; i++) {
        if (i > 0) {
          endLine();
        }
        line.append(paragraphs[i]);
      }
    }

    private void endLine() {
      String text = clean(line.toString());
      line.setLength(0);
      if (!text.isEmpty()) {
        lines.add(new Line(text, item));
      }
    }
  }
}
