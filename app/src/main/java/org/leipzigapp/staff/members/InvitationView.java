package org.leipzigapp.staff.members;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The page of a one-time link.
 *
 * @param isFirst whether it makes the first administrator, who says the e-mail address too
 * @param secret to be typed into the app that makes codes, in groups of four
 * @param qr the same as a picture
 * @param field that the problem stands at, or null
 * @param problem key of a text, or null
 */
public record InvitationView(
    boolean isFirst, String name, String email, String secret, Content qr, @Nullable String field,
    @Nullable String problem) {

  public @Nullable String problemAt(String name) {
    return name.equals(field) ? problem : null;
  }
}
