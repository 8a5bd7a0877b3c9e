package org.leipzigapp.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Checks a shown page against the rules of WCAG 2.2, levels A and AA. */
final class Axe {

  /** The rules whose outcome depends on colours and sizes; the others see only the document. */
  private static final List<String> OF_THE_LOOK = List.of("color-contrast", "link-in-text-block", "target-size");

  /** Axe cannot see through the band behind the question, which reaches beyond its box: here it stays inside. */
  private static final String PREPARE = """
      () => {
        const sheet = document.styleSheets[document.styleSheets.length - 1];
        sheet.insertRule('.ask { background: var(--tint) }', sheet.cssRules.length);
        sheet.insertRule('.ask::before { content: none !important }', sheet.cssRules.length);
      }""";

  /** A contrast that axe cannot decide because of how the page is built counts as too low. */
  private static final String RUN = """
      async options => {
        const result = await axe.run(document, { runOnly: options, resultTypes: ['violations', 'incomplete'] });
        const built = ['pseudoContent', 'bgGradient', 'bgImage', 'imgNode', 'colorParse', 'complexTextShadows'];
        const undecided = result.incomplete.filter(rule => rule.id === 'color-contrast').map(rule =>
            ({ id: rule.id, nodes: rule.nodes.filter(node => built.includes(node.any[0]?.data?.messageKey)) }));
        return result.violations.concat(undecided)
            .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ' – '
                + node.html.slice(0, 200) + ' – ' + node.failureSummary.replace(/\\s+/g, ' ')));
      }""";

  private Axe() {}

  /** Every violation in one line: the rule, the element, what is wrong. */
  static List<String> violations(Page page) {
    return run(page, "tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
  }

  /** Those that can differ between two looks of the same page. */
  static List<String> violationsOfTheLook(Page page) {
    return run(page, "rule", OF_THE_LOOK);
  }

  @SuppressWarnings("unchecked")
  private static List<String> run(Page page, String type, List<String> values) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(AxeBuilder.getAxeScript());
      page.evaluate(PREPARE);
    }
    return (List<String>) page.evaluate(RUN, Map.of("type", type, "values", values));
  }
}
