package org.leipzigapp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageWeightTest {

  @Test
  void all_that_a_browser_loads_counts_and_links_to_follow_do_not() {
    String html =
        """
        <link rel="stylesheet" href="/assets/a.css"><link rel="alternate" hreflang="en" href="/en">
        <link rel="icon" href="/city/logo.svg" type="image/svg+xml"><script src="/assets/a.js" type="module"></script>
        <a href="/de/services">Services</a><img alt="" src="/city/logo.svg?size=1&amp;x=2">
        <img src="https://elsewhere.example/x.png">
        """;
    assertThat(PageWeight.references(html))
        .containsExactlyInAnyOrder(
            "/assets/a.css", "/city/logo.svg", "/assets/a.js", "/city/logo.svg?size=1&x=2");
  }

  @Test
  void fonts_for_other_letters_do_not_count() {
    String css =
        """
        @font-face{font-family:A;src:url(latin.woff2) format("woff2");unicode-range:U+0000-00FF,U+0131}
        @font-face{font-family:A;src:url(short.woff2);unicode-range:U+0-FF}
        @font-face{font-family:A;src:url("greek.woff2");unicode-range:U+0370-03FF}
        @font-face{font-family:B;src:url('/assets/any.woff2')}
        .x{background:url(x.svg)}
        """;
    assertThat(PageWeight.ofStyles(css))
        .containsExactlyInAnyOrder("latin.woff2", "short.woff2", "/assets/any.woff2", "x.svg");
  }

  @Test
  void a_script_brings_those_that_it_imports() {
    assertThat(PageWeight.ofScript("import{a}from\"./b.js\";import(\"/assets/c.js\");let x=\"d.js\""))
        .containsExactlyInAnyOrder("./b.js", "/assets/c.js");
  }
}
