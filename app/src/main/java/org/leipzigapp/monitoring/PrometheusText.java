package org.leipzigapp.monitoring;

/** The text format of Prometheus, version 0.0.4. */
final class PrometheusText {

  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  void describe(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  /** @param labels as {@code name="value",…}, may be empty */
  void sample(String name, String labels, double value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append('{').append(labels).append('}');
    }
    text.append(' ');
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      text.append((long) value);
    } else {
      text.append(value);
    }
    text.append('\n');
  }

  void gauge(String name, String help, double value) {
    describe(name, "gauge", help);
    sample(name, "", value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
