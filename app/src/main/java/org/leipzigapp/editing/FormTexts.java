package org.leipzigapp.editing;

import java.util.List;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.Page;

/** The words of a form, for the one who fills it in. */
interface FormTexts extends PlainWords.Texts {

  /** In which the form is read. */
  String language();

  /** In which the city's texts are written. */
  List<String> languages();

  boolean has(String key);

  String nameOf(Reading reading);

  static FormTexts of(Page page) {
    return new FormTexts() {
      @Override
      public String language() {
        return page.reading().language();
      }

      @Override
      public List<String> languages() {
        return page.city().languages();
      }

      @Override
      public boolean has(String key) {
        return page.has(key);
      }

      @Override
      public String t(String key, Object... arguments) {
        return page.t(key, arguments);
      }

      @Override
      public String nameOf(Reading reading) {
        return page.nameOf(reading);
      }
    };
  }
}
