package org.leipzigapp.services.catalogue.xzufi;

import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements of XZuFi's namespace, one per line; what XML cannot hold is left out of texts. */
final class Xml {

  private static final String PREFIX = "xzufi";

  private final XMLStreamWriter out;
  private int depth;

  Xml(OutputStream stream) throws XMLStreamException {
    out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
    out.writeStartDocument("UTF-8", "1.0");
  }

  /** What stands inside of an element. */
  interface Content {
    void write() throws XMLStreamException;
  }

  void root(String name, Map<String, String> attributes, Content content) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(PREFIX, name, Transfer.NAMESPACE);
    out.writeNamespace(PREFIX, Transfer.NAMESPACE);
    end(attributes, content);
    out.writeEndDocument();
    out.flush();
  }

  void element(String name, Content content) throws XMLStreamException {
    line();
    out.writeStartElement(PREFIX, name, Transfer.NAMESPACE);
    end(Map.of(), content);
  }

  private void end(Map<String, String> attributes, Content content) throws XMLStreamException {
    for (var attribute : attributes.entrySet()) {
      out.writeAttribute(attribute.getKey(), attribute.getValue());
    }
    depth++;
    content.write();
    depth--;
    line();
    out.writeEndElement();
  }

  /** A text in a language, with its attribute; null for none. */
  void text(String name, @Nullable String language, String text) throws XMLStreamException {
    line();
    out.writeStartElement(PREFIX, name, Transfer.NAMESPACE);
    if (language != null) {
      out.writeAttribute("languageCode", language);
    }
    out.writeCharacters(allowed(text));
    out.writeEndElement();
  }

  /** A code; the element "code" is in no namespace. @param list the code list's URN, "" if it is not known */
  void code(String name, String list, String code) throws XMLStreamException {
    line();
    out.writeStartElement(PREFIX, name, Transfer.NAMESPACE);
    if (!list.isEmpty()) {
      out.writeAttribute("listURI", list);
    }
    out.writeStartElement("code");
    out.writeCharacters(code);
    out.writeEndElement();
    out.writeEndElement();
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String allowed(String text) {
    return text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c > 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
