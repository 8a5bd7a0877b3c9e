package org.leipzigapp.help.contact.desk;

import java.util.List;
import java.util.Map;
import org.leipzigapp.help.contact.Inquiry;
import org.leipzigapp.help.contact.InquiryLines.Line;

/**
 * A page of the list of inquiries for staff.
 *
 * @param total on all pages
 * @param departments names by id, to narrow the list to; those in which this member answers
 * @param department that it is narrowed to, "" for all
 * @param next where the next page begins; "" if this is the last one
 * @param later whether this is not the first page
 * @param done key of a text about what was just done; "" for nothing
 */
public record DeskList(
    List<Row> rows,
    int total,
    Inquiry.State state,
    Map<String, String> departments,
    String department,
    String next,
    boolean later,
    String done) {

  /** @param title of what it is about now */
  public record Row(Line line, String title, String department) {

    public Inquiry inquiry() {
      return line.inquiry();
    }
  }

  /** The address of one of the lists, narrowed as this one. @param after where the page begins; "" for the first */
  public String address(Inquiry.State other, String after) {
    String stand = switch (other) {
      case OPEN -> "";
      case ANSWERED -> "&stand=beantwortet";
      case DONE -> "&stand=erledigt";
    };
    String query = stand + (department.isEmpty() ? "" : "&amt=" + department.replace("*", "%2A"))
        + (after.isEmpty() ? "" : "&nach=" + after);
    return InquiryDesk.PATH + (query.isEmpty() ? "" : "?" + query.substring(1));
  }
}
