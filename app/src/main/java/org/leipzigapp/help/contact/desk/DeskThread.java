package org.leipzigapp.help.contact.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.help.contact.Inquiry;
import org.leipzigapp.help.contact.files.Upload;

/**
 * One inquiry for staff.
 *
 * @param title of what it is about now
 * @param offices names by id, those it can be handed over to
 * @param others who else has it open
 * @param typed what was typed and came back
 * @param trouble key of a text; null if nothing went wrong
 */
public record DeskThread(
    Inquiry inquiry,
    String title,
    String department,
    Map<String, String> offices,
    List<Reader> others,
    Typed typed,
    @Nullable String trouble) {

  /** @param minutes since then */
  public record Reader(String name, long minutes) {}

  /**
   * @param action whose words they are: "antwort", "weiter", "erledigt", or ""
   * @param files what was wrong with which file
   * @param filesAgain whether files have to be chosen once more
   */
  public record Typed(String action, String words, List<Upload.Problem> files, boolean filesAgain) {

    static final Typed NOTHING = new Typed("", "");

    Typed(String action, String words) {
      this(action, words, List.of(), false);
    }

    public String of(String asked) {
      return action.equals(asked) ? words : "";
    }
  }
}
