package org.leipzigapp.services.catalogue.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A German telephone number.
 *
 * @param dialled "+49 89 23345141", or "115" as it is
 * @param shown "089 233-45141"
 */
public record Phone(String dialled, String shown) {

  private static final String AREA_AND_REST = "([1-9]\\d{1,4})\\)?[\\s/-]+(\\d[\\d\\s/-]{1,18})";
  private static final Pattern NATIONAL = Pattern.compile("\\(?0" + AREA_AND_REST);
  private static final Pattern INTERNATIONAL =
      Pattern.compile("(?:\\+|00)49[\\s/-]*(?:\\(0\\) ?)?" + AREA_AND_REST);
  private static final Pattern SHORT = Pattern.compile("11\\d|116 ?\\d{3}");

  /** Empty if it is not certain where the area code ends. */
  public static Optional<Phone> find(String written) {
    String text = PlainText.clean(written);
    if (SHORT.matcher(text).matches()) {
      return Optional.of(new Phone(text, text));
    }
    return of(NATIONAL.matcher(text), text).or(() -> of(INTERNATIONAL.matcher(text), text));
  }

  private static Optional<Phone> of(Matcher match, String text) {
    return match.matches()
        ? Optional.of(new Phone("+49 " + match.group(1) + " " + match.group(2).replaceAll("\\D", ""), text))
        : Optional.empty();
  }
}
