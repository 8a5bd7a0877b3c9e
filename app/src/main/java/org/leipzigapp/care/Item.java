package org.leipzigapp.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Text;

/**
 * What care has to know of any item.
 *
 * @param title null for files without one
 * @param checked when the item itself says it was checked; null if it says nothing
 * @param fees whether it names amounts of money, which change more often than words
 * @param department as the item says, an office's id or {@link org.leipzigapp.staff.Member#EVERYWHERE}
 * @param keeperName what the public calls those who keep it, if not as the department is called; null: as that
 * @param path where the public reads it, without a reading; null if nowhere of its own
 * @param names what people call it, by language; null if its kind has no names
 */
public record Item(
    Content.Key key,
    @Nullable Text title,
    @Nullable LocalDate checked,
    boolean fees,
    String department,
    @Nullable Text keeperName,
    @Nullable String path,
    @Nullable Map<String, List<String>> names) {

  /** As in "service/personalausweis", for the audit log. */
  public String subject() {
    return key.kind() + "/" + key.id();
  }
}
