package org.leipzigapp.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A page's facts for machines (schema.org as JSON-LD), written so that no text can leave its script element. */
public final class JsonLd implements Content {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  public JsonLd(String type) {
    fields.put("@context", "https://schema.org");
    fields.put("@type", type);
  }

  private JsonLd() {}

  /** A part of a larger thing. */
  public static JsonLd part(String type) {
    var part = new JsonLd();
    part.fields.put("@type", type);
    return part;
  }

  /** Adds a field; null is left out. */
  public JsonLd with(String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value instanceof JsonLd part ? part.fields : value);
    }
    return this;
  }

  public Map<String, Object> fields() {
    return fields;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    String json = JsonMapper.shared().writeValueAsString(fields);
    output.writeContent("<script type=\"application/ld+json\">");
    output.writeContent(json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    output.writeContent("</script>");
  }
}
