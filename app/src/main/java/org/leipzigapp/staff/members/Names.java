package org.leipzigapp.staff.members;

import java.util.regex.Pattern;

/** What names and e-mail addresses may look like. */
public final class Names {

  public static final int LONGEST = 100;

  private static final int LONGEST_EMAIL = 254;

  /** Only as strict as needed to notice a slip of the fingers. */
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"',;]+@[^\\s@<>\"',;]+\\.[^\\s@<>\"',;.]{2,}");

  private Names() {}

  public static boolean isName(String name) {
    return !name.isBlank() && name.strip().length() <= LONGEST && name.codePoints().noneMatch(Character::isISOControl);
  }

  public static boolean isEmail(String email) {
    return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email.strip()).matches();
  }
}
