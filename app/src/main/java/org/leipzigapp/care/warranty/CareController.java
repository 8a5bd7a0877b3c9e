package org.leipzigapp.care.warranty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Keepers;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Content;
import org.leipzigapp.staff.Departments.Department;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of warranty: what is due, the year to come, and everything. */
@Controller
class CareController {

  static final String PATH = "/team/pflege";

  private final Warranties warranties;
  private final CareStore store;
  private final Keepers keepers;
  private final TheCity city;
  private final StaffPages pages;

  CareController(Warranties warranties, CareStore store, Keepers keepers, TheCity city, StaffPages pages) {
    this.warranties = warranties;
    this.store = store;
    this.keepers = keepers;
    this.city = city;
    this.pages = pages;
  }

  /** Parameters: amt narrows to one department; was and ergebnis tell what was just done with which item. */
  @GetMapping(PATH)
  void due(Member me, @RequestParam(defaultValue = "") String amt, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    show("faellig", me, amt, request, response);
  }

  @GetMapping(PATH + "/jahr")
  void year(Member me, @RequestParam(defaultValue = "") String amt, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    show("jahr", me, amt, request, response);
  }

  @GetMapping(PATH + "/alle")
  void all(Member me, @RequestParam(defaultValue = "") String amt, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    show("alle", me, amt, request, response);
  }

  private void show(String tab, Member me, String department, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.READ_STAFF_ROOM, "care");
    LocalDate today = city.now().toLocalDate();
    List<Warranty> all = warranties.list(me.reading());
    List<Warranty> chosen = department.isEmpty() ? all
        : all.stream().filter(one -> one.department().equals(department)).toList();
    List<Warranty> listed = tab.equals("faellig") ? chosen.stream().filter(one -> one.isDue(today)).toList() : chosen;
    CareView.Done done = done(me, request).orElse(null);
    pages.show(me, PATH, request, response, page -> {
      Map<String, String> names = names(page);
      return View.of("care/" + tab + ".jte", "view", new CareView(tab,
          listed.stream().filter(one -> me.may(Right.WRITE, one.department())).toList(),
          listed.stream().filter(one -> !me.may(Right.WRITE, one.department())).toList(),
          Year.of(chosen, today), figures(all, names, today), departments(all, names), department, names, today, done));
    });
  }

  private Map<String, String> names(Page page) {
    var names = new HashMap<String, String>();
    keepers.list(page.reading()).forEach(known -> names.put(known.id(), known.name()));
    names.put(Member.EVERYWHERE, page.t("care.everywhere"));
    return names;
  }

  /** Those with the most to do first. */
  private static List<Figures> figures(List<Warranty> all, Map<String, String> names, LocalDate today) {
    return Figures.of(all, today).stream()
        .sorted(Comparator.comparingInt((Figures line) -> -line.due()).thenComparingInt(line -> -line.soon())
            .thenComparing(line -> names.getOrDefault(line.department(), line.department())))
        .toList();
  }

  private static List<Department> departments(List<Warranty> all, Map<String, String> names) {
    return all.stream().map(Warranty::department).distinct()
        .map(id -> new Department(id, names.getOrDefault(id, id)))
        .sorted(Comparator.comparing(Department::name))
        .toList();
  }

  private Optional<CareView.Done> done(Member me, HttpServletRequest request) {
    String subject = request.getParameter("was");
    String key = doneKey(request.getParameter("ergebnis"));
    if (subject == null || key == null || subject.indexOf('/') < 0) {
      return Optional.empty();
    }
    var item = new Content.Key(subject.substring(0, subject.indexOf('/')), subject.substring(subject.indexOf('/') + 1));
    return warranties.find(item, me.reading())
        .map(one -> new CareView.Done(one.name(), subject, key, store.get(item).undo() != null));
  }

  /** Only outcomes that there are. */
  static @Nullable String doneKey(@Nullable String outcome) {
    return Arrays.stream(Checking.Outcome.values())
        .filter(each -> name(each).equals(outcome))
        .map(each -> "care.done." + name(each))
        .findFirst()
        .orElse(null);
  }

  /** As in an address and in the key of its text. */
  static String name(Checking.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
