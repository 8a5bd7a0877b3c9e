package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures with the machine they were taken on, as JSON. */
final class Report {

  private Report() {}

  static Path write(Path directory, Machine machine, Figures figures) throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("machine", Map.of(
        "cores", machine.cores(),
        "processor", machine.processor(),
        "memoryMegabytes", machine.memory(),
        "jdk", machine.jdk(),
        "kernel", machine.kernel(),
        "loadBefore", machine.load(),
        "date", machine.date().toString()));
    report.put("figures", figures.list().stream().map(Report::fields).toList());
    report.put("notMeasured", new ArrayList<>(figures.listGaps().stream()
        .map(gap -> Map.of("measure", gap.measure(), "reason", gap.reason())).toList()));
    String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC).format(machine.date());
    Path file = Files.createDirectories(directory).resolve("bench-" + time + ".json");
    return Files.writeString(file, JsonMapper.builder().build().writerWithDefaultPrettyPrinter()
        .writeValueAsString(report) + "\n");
  }

  private static Map<String, Object> fields(Figure figure) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("measure", figure.measure());
    fields.put("name", figure.name());
    fields.put("value", figure.value());
    fields.put("unit", figure.unit());
    if (figure.target() != null) {
      fields.put(figure.target().atLeast() ? "atLeast" : "atMost", figure.target().bound());
      fields.put("outcome", figure.outcome());
    }
    return fields;
  }
}
