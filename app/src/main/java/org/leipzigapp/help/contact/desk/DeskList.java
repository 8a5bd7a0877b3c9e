package org.leipzigapp.help.contact.desk;

import java.util.List;
import java.util.Map;
import org.leipzigapp.help.contact.Inquiry;
import org.leipzigapp.help.contact.Post;

/**
 * The list of inquiries for staff.
 *
 * @param departments names by id, to narrow the list to; those in which this member answers
 * @param department that it is narrowed to, "" for all
 * @param done key of a text about what was just done; "" for nothing
 */
public record DeskList(
    List<Row> rows, Inquiry.State state, Map<String, String> departments, String department, String done) {

  private static final int BEGINNING = 140;

  /** @param title of what it is about now */
  public record Row(Inquiry inquiry, String title, String department) {

    /** The first words of what the person wrote last; "" if nothing is left of them. */
    public String beginning() {
      String words = inquiry.posts().stream().filter(post -> !post.isByStaff() && post.words() != null)
          .reduce((first, second) -> second).map(Post::words).orElse("");
      return words.codePointCount(0, words.length()) <= BEGINNING ? words
          : words.substring(0, words.offsetByCodePoints(0, BEGINNING)) + " …";
    }

    public long countFiles() {
      return inquiry.posts().stream().mapToLong(post -> post.files().size()).sum();
    }

    public boolean isReopened() {
      return inquiry.posts().stream().anyMatch(post -> post.kind() == Post.Kind.REOPENED);
    }
  }
}
