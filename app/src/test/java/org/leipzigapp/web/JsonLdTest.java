package org.leipzigapp.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class JsonLdTest {

  @Test
  void no_text_leaves_its_script_element() {
    var output = new StringOutput();
    new JsonLd("Thing").with("name", "</script><script>alert(1)</script>").writeTo(output);

    assertThat(output.toString()).containsOnlyOnce("<script").containsOnlyOnce("</script>");
  }
}
