package org.leipzigapp.care.notes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public form.
 *
 * @param title of what the page shows; null for the app as a whole
 * @param address of that page; null for the app as a whole
 * @param seal fresh for this showing
 * @param trouble key of what stands above the form; null if nothing is wrong with it as a whole
 * @param problems keys of texts by field
 */
public record NoteView(
    NoteForm form,
    @Nullable String title,
    @Nullable String address,
    String seal,
    @Nullable String trouble,
    Map<String, String> problems) {

  public boolean hasProblem(String field) {
    return problems.containsKey(field);
  }
}
