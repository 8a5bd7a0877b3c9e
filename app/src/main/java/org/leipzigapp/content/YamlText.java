package org.leipzigapp.content;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;

/**
 * An item as YAML, as a person would write it. Quotes, short lists in one line and the comment at the top stay as they
 * were in the file that the item came from. What is written reads back as exactly the same item.
 */
final class YamlText {

  private static final int LONGEST_LINE = 100;
  private static final int LONGEST_KEY = 1024;
  private static final Resolver RESOLVER = new Resolver();

  private final Map<String, Node> before = new HashMap<>();
  private final boolean quoteAll;

  private YamlText(boolean quoteAll) {
    this.quoteAll = quoteAll;
  }

  /**
   * @param before the file that the item came from; null for a new one
   * @throws IllegalArgumentException if YAML as packs use it cannot say this, such as a number of 19 digits
   */
  static String write(JsonNode body, @Nullable String before) {
    var text = new YamlText(false);
    String top = before == null ? "" : text.learnFrom(before);
    String written = top + text.serialize(body);
    if (!readsBackAs(body, written)) {
      written = new YamlText(true).serialize(body);
      if (!readsBackAs(body, written)) {
        throw new IllegalArgumentException("it holds something that a pack's YAML cannot say");
      }
    }
    return written;
  }

  /** Whether a file has comments that {@link #write} does not keep: all but those at its top. */
  static boolean losesComments(String file) {
    var options = new LoaderOptions();
    options.setProcessComments(true);
    try {
      String below = file.substring(topComment(file).length());
      for (var event : new Yaml(options).parse(new StringReader(below))) {
        if (event.is(org.yaml.snakeyaml.events.Event.ID.Comment)
            && !((org.yaml.snakeyaml.events.CommentEvent) event).getValue().isBlank()) {
          return true;
        }
      }
      return false;
    } catch (YAMLException e) {
      return false;
    }
  }

  private static boolean readsBackAs(JsonNode body, String written) {
    try {
      return ContentJson.same(YamlTree.parse(written).root(), body);
    } catch (YamlTree.BadYaml e) {
      return false;
    }
  }

  /** @return the comment at the top */
  private String learnFrom(String file) {
    try {
      Node root = new Yaml().compose(new StringReader(file));
      if (root != null) {
        learn(root, "");
      }
      return topComment(file);
    } catch (YAMLException e) {
      return "";
    }
  }

  private static String topComment(String file) {
    return file.lines().takeWhile(line -> line.startsWith("#")).map(line -> line + "\n").collect(Collectors.joining());
  }

  private void learn(Node node, String pointer) {
    before.put(pointer, node);
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          learn(tuple.getValueNode(), pointer + "/" + key.getValue());
        }
      }
    } else if (node instanceof SequenceNode list) {
      for (int i = 0; i < list.getValue().size(); i++) {
        learn(list.getValue().get(i), pointer + "/" + i);
      }
    }
  }

  private String serialize(JsonNode body) {
    var options = new DumperOptions();
    options.setAllowUnicode(true);
    options.setSplitLines(false);
    options.setWidth(LONGEST_LINE);
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setMaxSimpleKeyLength(LONGEST_KEY);
    var out = new StringWriter();
    new Yaml(options).serialize(node(body, ""), out);
    // a list at the top stands at the margin
    return body.isArray() ? out.toString().replaceAll("(?m)^  ", "") : out.toString();
  }

  private Node node(JsonNode json, String pointer) {
    if (json.isObject()) {
      var tuples = new ArrayList<NodeTuple>();
      json.properties().forEach(field -> tuples.add(
          new NodeTuple(text(field.getKey(), null), node(field.getValue(), pointer + "/" + field.getKey()))));
      return new MappingNode(Tag.MAP, tuples, flow(json, pointer));
    }
    if (json.isArray()) {
      var nodes = new ArrayList<Node>();
      for (int i = 0; i < json.size(); i++) {
        nodes.add(node(json.get(i), pointer + "/" + i));
      }
      return new SequenceNode(Tag.SEQ, nodes, flow(json, pointer));
    }
    if (json.isString()) {
      return text(json.stringValue(), before.get(pointer));
    }
    Tag tag = json.isNull() ? Tag.NULL : json.isBoolean() ? Tag.BOOL : json.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
    return new ScalarNode(tag, json.isNull() ? "null" : json.asString(), null, null, ScalarStyle.PLAIN);
  }

  private Node text(String value, @Nullable Node old) {
    return new ScalarNode(Tag.STR, value, null, null, style(value, old));
  }

  private ScalarStyle style(String value, @Nullable Node old) {
    if (quoteAll) {
      return ScalarStyle.DOUBLE_QUOTED;
    }
    if (old instanceof ScalarNode scalar && scalar.getValue().equals(value)) {
      return scalar.getScalarStyle();
    }
    if (value.contains("\n")) {
      return ScalarStyle.LITERAL;
    }
    // the emitter quotes what plain YAML would misread; numbers, dates and the like get double quotes, as packs have them
    boolean looksLikeText = RESOLVER.resolve(NodeId.scalar, value, true).equals(Tag.STR) && !value.matches("\\d+");
    return looksLikeText ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
  }

  private FlowStyle flow(JsonNode json, String pointer) {
    if (pointer.isEmpty()) {
      return FlowStyle.BLOCK;
    }
    if (before.get(pointer) instanceof CollectionNode<?> old && !old.getValue().isEmpty()) {
      return old.getFlowStyle();
    }
    return isShort(json) ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  private static boolean isShort(JsonNode json) {
    List<JsonNode> values = json.values().stream().toList();
    return values.stream().noneMatch(value -> value.isContainer() || value.asString("").contains("\n"))
        && json.toString().length() <= LONGEST_LINE;
  }
}
