package org.leipzigapp.services.catalogue.xzufi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.leipzigapp.services.catalogue.imports.BadExport;
import org.leipzigapp.services.catalogue.imports.PlainText;

/**
 * Reads one XZuFi file as a stream: each Leistung is handed over and forgotten. No DTD, no entities but XML's own, and
 * bounds on size, depth and number of elements, whatever the file says.
 */
final class Transfer {

  static final String NAMESPACE = "http://xoev.de/schemata/xzufi/2_2_0";

  private static final String ANY_XZUFI = "http://xoev.de/schemata/xzufi/";
  private static final long LARGEST_FILE = 32L << 20;
  private static final int DEEPEST = 40;
  private static final int MOST_ELEMENTS = 20_000;
  private static final String SERVICE = "leistung";

  private final String fileName;
  private final XMLStreamReader xml;
  private final Consumer<Element> services;
  private final SortedMap<String, Integer> others = new TreeMap<>();
  private int depth;
  private int elements;

  private Transfer(String fileName, XMLStreamReader xml, Consumer<Element> services) {
    this.fileName = fileName;
    this.xml = xml;
    this.services = services;
  }

  /**
   * Reads a file to its end.
   *
   * @param services takes each Leistung
   * @return how many values stand outside of services, by field
   * @throws BadExport naming file and line if it cannot be used
   */
  static SortedMap<String, Integer> read(Path file, Consumer<Element> services) {
    if (!Files.isRegularFile(file)) {
      throw new BadExport("There is no file " + file + ".");
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > LARGEST_FILE) {
        throw new BadExport(file + " is larger than " + (LARGEST_FILE >> 20) + " MB; split it.");
      }
      var transfer = new Transfer(file.toString(), factory().createXMLStreamReader(in), services);
      transfer.run();
      return transfer.others;
    } catch (XMLStreamException e) {
      throw new BadExport(file + " is no readable XML" + place(e) + ": " + reason(e));
    } catch (IOException e) {
      throw new BadExport(file + " cannot be read: " + e.getMessage());
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLReporter((message, type, information, place) -> {});
    return factory;
  }

  private static String place(XMLStreamException e) {
    var at = e.getLocation();
    return at == null || at.getLineNumber() < 1 ? "" : " (line " + at.getLineNumber() + ")";
  }

  /** The parser's words without its own prefix. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    return PlainText.clean(message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9));
  }

  private void run() throws XMLStreamException {
    var path = new ArrayList<String>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> open(path);
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          path.removeLast();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!xml.isWhiteSpace()) {
            Element.count(others, String.join(".", path));
          }
        }
        default -> refuseTricks();
      }
    }
  }

  private void open(List<String> path) throws XMLStreamException {
    if (path.isEmpty()) {
      requireVersion();
    }
    if (name().equals(SERVICE)) {
      elements = 0;
      services.accept(element());
      return;
    }
    enter();
    path.add(name());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      Element.count(others, String.join(".", path) + "@" + xml.getAttributeLocalName(i));
    }
  }

  private void requireVersion() {
    String namespace = String.valueOf(xml.getNamespaceURI());
    if (namespace.startsWith(ANY_XZUFI) && !namespace.equals(NAMESPACE)) {
      String version = namespace.substring(ANY_XZUFI.length()).replace('_', '.');
      throw new BadExport(fileName + " is XZuFi " + version + "; only 2.2 is read.");
    }
    if (!namespace.equals(NAMESPACE)) {
      throw new BadExport(fileName + " is no XZuFi 2.2: its first element is not in the namespace " + NAMESPACE + ".");
    }
  }

  private void enter() {
    depth++;
    if (depth > DEEPEST) {
      throw new BadExport(fileName + " is nested deeper than " + DEEPEST + " elements (line " + line() + ").");
    }
  }

  private int line() {
    return xml.getLocation().getLineNumber();
  }

  private void refuseTricks() {
    int event = xml.getEventType();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new BadExport(fileName + " has a document type or entities of its own (line " + line()
          + "); XZuFi needs none, so it is not read.");
    }
  }

  private String name() {
    String namespace = xml.getNamespaceURI();
    boolean ours = namespace == null || namespace.isEmpty() || namespace.equals(NAMESPACE);
    return PlainText.clean(ours ? xml.getLocalName() : xml.getLocalName() + " (" + namespace + ")").replace('.', '_');
  }

  /** The element that begins here, up to its end. */
  private Element element() throws XMLStreamException {
    enter();
    elements++;
    if (elements > MOST_ELEMENTS) {
      throw new BadExport(
          fileName + " has a Leistung of more than " + MOST_ELEMENTS + " elements (line " + line() + ").");
    }
    String name = name();
    Map<String, String> attributes = attributes();
    var text = new StringBuilder();
    var children = new ArrayList<Element>();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> refuseTricks();
      }
    }
    depth--;
    return new Element(name, attributes, text.toString(), List.copyOf(children));
  }

  private Map<String, String> attributes() {
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }
}
