package org.leipzigapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Only libraries whose licence goes with EUPL-1.2 are shipped; read from the SBOM that the build makes. */
class LicencesTest {

  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "EPL-2.0", "EPL-1.0", "EUPL-1.2",
          "CC0-1.0", "ISC", "Public Domain", "PostgreSQL",
          // the text of the MIT licence under its own name
          "Bouncy Castle Licence");

  @Test
  void every_shipped_library_has_an_allowed_licence() throws IOException {
    try (InputStream sbom = LicencesTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
      assertThat(sbom).as("the SBOM of the build").isNotNull();
      JsonNode components = JsonMapper.shared().readTree(sbom).get("components");

      assertThat(components.size()).isGreaterThan(50);
      assertThat(refused(components)).isEmpty();
    }
  }

  @Test
  void a_library_under_another_licence_is_caught() {
    JsonNode components = JsonMapper.shared().readTree("""
        [{"name": "free", "licenses": [{"license": {"id": "MIT"}}]},
         {"name": "either", "licenses": [{"expression": "GPL-3.0-only OR Apache-2.0"}]},
         {"name": "viral", "licenses": [{"license": {"id": "AGPL-3.0-only"}}]},
         {"name": "both", "licenses": [{"expression": "GPL-3.0-only AND Apache-2.0"}]},
         {"name": "silent"}]
        """);

    assertThat(refused(components)).containsExactlyInAnyOrder("viral", "both", "silent");
  }

  private static Set<String> refused(JsonNode components) {
    var refused = new TreeSet<String>();
    components.valueStream()
        .filter(component -> choices(component).noneMatch(ALLOWED::contains))
        .forEach(component -> refused.add(component.get("name").asString()));
    return refused;
  }

  /** The licences of which one may choose one. */
  private static Stream<String> choices(JsonNode component) {
    return component.path("licenses").valueStream().flatMap(entry -> {
      if (entry.has("expression")) {
        String expression = entry.get("expression").asString().replaceAll("[()]", "");
        return expression.contains(" AND ") ? Stream.of(expression) : Stream.of(expression.split(" OR "));
      }
      JsonNode licence = entry.get("license");
      return Stream.of(licence.has("id") ? licence.get("id").asString() : licence.get("name").asString());
    });
  }
}
