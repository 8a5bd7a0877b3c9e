package org.leipzigapp.care.warranty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Keepers;
import org.leipzigapp.care.OpenNotes;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Content;
import org.leipzigapp.staff.Departments.Department;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The warranty of one item, and what one does with it. */
@Controller
class ItemController {

  private static final String ONE = CareController.PATH + "/{kind:[a-z-]{1,40}}/{id}";

  private final Warranties warranties;
  private final Checking checking;
  private final CareStore store;
  private final Keepers keepers;
  private final OpenNotes notes;
  private final TheCity city;
  private final StaffPages pages;

  ItemController(Warranties warranties, Checking checking, CareStore store, Keepers keepers, OpenNotes notes,
      TheCity city, StaffPages pages) {
    this.warranties = warranties;
    this.checking = checking;
    this.store = store;
    this.keepers = keepers;
    this.notes = notes;
    this.city = city;
    this.pages = pages;
  }

  @GetMapping(ONE)
  void one(Member me, @PathVariable String kind, @PathVariable String id, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.READ_STAFF_ROOM, kind + "/" + id);
    Warranty one = find(me, kind, id);
    String done = CareController.doneKey(request.getParameter("ergebnis"));
    pages.show(me, CareController.PATH, request, response,
        page -> View.of("care/item.jte", "view", view(me, one, done, page)));
  }

  @PostMapping(ONE + "/stimmt")
  void stillTrue(Member me, @PathVariable String kind, @PathVariable String id, HttpServletRequest request,
      HttpServletResponse response) {
    back(checking.stillTrue(me, find(me, kind, id).item()), kind, id, request, response);
  }

  @PostMapping(ONE + "/zurueck")
  void undo(Member me, @PathVariable String kind, @PathVariable String id, HttpServletRequest request,
      HttpServletResponse response) {
    back(checking.undo(me, find(me, kind, id).item()), kind, id, request, response);
  }

  /** Parameter amt: an office's id or "*". */
  @PostMapping(ONE + "/amt")
  void handOver(Member me, @PathVariable String kind, @PathVariable String id, HttpServletRequest request,
      HttpServletResponse response) {
    String to = Objects.requireNonNullElse(request.getParameter("amt"), "");
    back(checking.handOver(me, find(me, kind, id).item(), to), kind, id, request, response);
  }

  /** Parameter monate: a number, or nothing for that of the settings. */
  @PostMapping(ONE + "/abstand")
  void setMonths(Member me, @PathVariable String kind, @PathVariable String id, HttpServletRequest request,
      HttpServletResponse response) {
    String months = Objects.requireNonNullElse(request.getParameter("monate"), "").strip();
    Integer number =
        months.isEmpty() ? null : months.matches("\\d{1,3}") ? Integer.valueOf(months) : Integer.valueOf(0);
    back(checking.setMonths(me, find(me, kind, id).item(), number), kind, id, request, response);
  }

  private Warranty find(Member me, String kind, String id) {
    return warranties.find(new Content.Key(kind, id), me.reading()).orElseThrow(NotFound::new);
  }

  private ItemView view(Member me, Warranty one, @Nullable String done, Page page) {
    List<Department> departments = Stream.concat(
        Stream.of(new Department(Member.EVERYWHERE, page.t("care.everywhere"))),
        keepers.list(page.reading()).stream()).toList();
    return new ItemView(one, keepers.name(one.department(), page), warranties.usualMonths(one.item()), departments,
        me.may(Right.WRITE, one.department()), store.get(one.item().key()).undo() != null,
        me.may(Right.SEE_NOTES, one.department()) ? notes.count(one.item().key()) : 0,
        city.now().toLocalDate(), done);
  }

  /** To where the click was: the list of what is due or the item's own page. */
  private static void back(Checking.Outcome outcome, String kind, String id, HttpServletRequest request,
      HttpServletResponse response) {
    String result = "ergebnis=" + CareController.name(outcome);
    boolean fromList = "liste".equals(request.getParameter("von"));
    String item = CareController.PATH + "/" + kind + "/" + id;
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location",
        fromList ? CareController.PATH + "?was=" + kind + "/" + id + "&" + result : item + "?" + result);
  }
}
