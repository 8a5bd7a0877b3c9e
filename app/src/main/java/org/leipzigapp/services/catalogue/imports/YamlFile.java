package org.leipzigapp.services.catalogue.imports;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes maps and lists as YAML that the pack's reader takes: no anchors, and strings that stay strings. */
public final class YamlFile {

  private YamlFile() {}

  public static String of(Object content) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(120);
    options.setIndent(2);
    options.setDereferenceAliases(true);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    return new Yaml(options).dump(content);
  }
}
