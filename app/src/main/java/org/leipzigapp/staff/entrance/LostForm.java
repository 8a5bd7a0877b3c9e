package org.leipzigapp.staff.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A form that was sent when nobody was signed in any more: what was typed, to be sent once more after signing in.
 * Passwords and codes are not in it.
 */
public record LostForm(String path, List<Field> fields) {

  private static final int SHOWN_FROM = 20;

  /** A field as the browser sent it. */
  public record Field(String name, String value) {

    /** Whether it is worth being shown: long enough to have cost work. */
    public boolean isText() {
      return value.length() >= SHOWN_FROM || value.contains("\n");
    }
  }

  static LostForm of(HttpServletRequest request) {
    var fields = new ArrayList<Field>();
    request.getParameterMap().forEach((name, values) -> {
      for (String value : values) {
        if (!isSecret(name)) {
          fields.add(new Field(name, value));
        }
      }
    });
    return new LostForm(request.getRequestURI(), fields);
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("passwor") || lower.contains("code") || lower.contains("secret");
  }
}
