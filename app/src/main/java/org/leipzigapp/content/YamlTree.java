package org.leipzigapp.content;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** YAML as a JSON tree that remembers the line of every field; only what JSON can say is accepted. */
final class YamlTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LARGEST_FILE = 2_000_000;

  private final Map<String, Integer> lines = new HashMap<>();
  private final JsonNode root;

  private YamlTree(Node node) {
    root = convert(node, "");
  }

  /** @throws BadYaml if the text is no YAML, or YAML that JSON cannot say */
  static YamlTree parse(String text) throws BadYaml {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(LARGEST_FILE);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(30);
    try {
      Node node = new Yaml(options).compose(new StringReader(text));
      if (node == null) {
        throw new BadYaml(1, "a YAML document, but the file is empty");
      }
      return new YamlTree(node);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new BadYaml(line, "readable YAML, but: " + e.getProblem());
    } catch (NotJson e) {
      throw new BadYaml(e.line, String.valueOf(e.getMessage()));
    } catch (YAMLException e) {
      throw new BadYaml(1, String.valueOf(e.getMessage()));
    }
  }

  JsonNode root() {
    return root;
  }

  Map<String, Integer> lines() {
    return lines;
  }

  private JsonNode convert(Node node, String pointer) {
    lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
    return switch (node) {
      case MappingNode map -> object(map, pointer);
      case SequenceNode list -> array(list, pointer);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new NotJson(node, "plain YAML without anchors at " + pointer);
    };
  }

  private JsonNode object(MappingNode map, String pointer) {
    var object = JSON.objectNode();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        throw new NotJson(tuple.getKeyNode(), "a word as the name of each field");
      }
      String key = name.getValue();
      String field = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      lines.put(field, tuple.getKeyNode().getStartMark().getLine() + 1);
      if (object.has(key)) {
        throw new NotJson(tuple.getKeyNode(), "each field once, but " + field + " stands twice");
      }
      object.set(key, convert(tuple.getValueNode(), field));
    }
    return object;
  }

  private JsonNode array(SequenceNode list, String pointer) {
    var array = JSON.arrayNode();
    for (int i = 0; i < list.getValue().size(); i++) {
      array.add(convert(list.getValue().get(i), pointer + "/" + i));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.INT) && value.matches("-?(0|[1-9][0-9]{0,17})")) {
      return JSON.numberNode(Long.parseLong(value));
    }
    if (tag.equals(Tag.FLOAT)) {
      return JSON.numberNode(Double.parseDouble(value));
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes"));
    }
    return tag.equals(Tag.NULL) ? JSON.nullNode() : StringNode.valueOf(value);
  }

  /** Not readable, with the line. */
  static final class BadYaml extends Exception {

    private static final long serialVersionUID = 1;
    final int line;

    BadYaml(int line, String message) {
      super(message);
      this.line = line;
    }
  }

  private static final class NotJson extends RuntimeException {

    private static final long serialVersionUID = 1;
    final int line;

    NotJson(Node node, String message) {
      super(message);
      line = node.getStartMark().getLine() + 1;
    }
  }
}
