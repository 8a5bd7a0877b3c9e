package org.leipzigapp.services.catalogue.xzufi;

import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** Names the texts of a Leistung that cannot be taken. */
final class Unread {

  private Unread() {}

  static void tell(Modules modules, String label, ImportReport report) {
    modules.modules().forEach(module -> module.at("inhalt").forEach(text -> {
      String field = "modulText " + Modules.code(module);
      if (!Modules.CODES.contains(Modules.code(module))) {
        report.skipped(label, field, PlainText.line(text.text()), "a text module that the import does not know");
      }
      if (Modules.reading(text).isEmpty()) {
        report.skipped(label, field, PlainText.line(text.text()), "its languageCode is no language");
      }
      int lost = text.text().length() - PlainText.LONGEST;
      if (lost > 0) {
        report.skipped(label, field, "", lost + " letters beyond the first " + PlainText.LONGEST);
      }
    }));
  }
}
