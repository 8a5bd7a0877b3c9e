package org.leipzigapp.care.notes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Items;
import org.leipzigapp.care.Keepers;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.SeeOther;
import org.leipzigapp.forms.Typed;
import org.leipzigapp.staff.Audit;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The notes for those who keep the items: each member sees those of the own departments. */
@Controller
class NoteDesk {

  static final String PATH = "/team/hinweise";
  private static final String ONE = PATH + "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  private static final int MOST = 500;
  private static final int LONGEST_ANSWER = 1_000;

  private final Notes notes;
  private final NoteStore store;
  private final Items items;
  private final Keepers keepers;
  private final Audit audit;
  private final StaffPages pages;

  NoteDesk(Notes notes, NoteStore store, Items items, Keepers keepers, Audit audit, StaffPages pages) {
    this.notes = notes;
    this.store = store;
    this.items = items;
    this.keepers = keepers;
    this.audit = audit;
    this.pages = pages;
  }

  /** Parameters: stand=erledigt for those that are closed, amt for one department. */
  @GetMapping(PATH)
  void list(
      Member me,
      @RequestParam(defaultValue = "") String stand,
      @RequestParam(defaultValue = "") String amt,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    me.demandAnywhere(Right.SEE_NOTES, "notes");
    boolean closed = stand.equals("erledigt");
    List<Note> all = closed ? store.listClosed(MOST) : store.listOpen(MOST);
    Map<UUID, String> departments = notes.departmentsOf(all);
    List<DeskView.Row> rows = all.stream()
        .map(note -> new DeskView.Row(note, departments.getOrDefault(note.id(), Member.EVERYWHERE),
            name(note, me.reading()), notes.isGone(note)))
        .filter(row -> me.may(Right.SEE_NOTES, row.department()))
        .toList();
    pages.show(me, PATH, request, response,
        page -> View.of("care/notes.jte", "view", view(rows, closed, amt, page)));
  }

  @GetMapping(ONE)
  void one(Member me, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Note note = demand(me, id);
    audit.read(me, "note.read", note.subject());
    show(me, note, "", null, request, response);
  }

  @PostMapping(ONE + "/arbeit")
  void take(Member me, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Note note = demand(me, id);
    if (notes.move(note, seen(request), NoteState.WORK, null)) {
      audit.changed(me, "note.taken", note.subject());
      SeeOther.to(PATH + "/" + id, response);
    } else {
      refuse(me, id, "", "care.note.moved", request, response);
    }
  }

  /** Parameters: ergebnis (changed or right), satz (for who asked; required), gesehen (the state that was seen). */
  @PostMapping(ONE + "/antwort")
  void answer(Member me, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Note note = demand(me, id);
    String words = Typed.text(request.getParameter("satz"));
    NoteState to = state(request.getParameter("ergebnis"));
    String trouble = to == null || !to.isClosed() ? "care.note.which"
        : words.isEmpty() ? "care.note.words"
        : words.length() > LONGEST_ANSWER ? "care.note.long" : null;
    if (trouble == null && to != null && notes.move(note, seen(request), to, words)) {
      audit.changed(me, "note." + to.id(), note.subject());
      SeeOther.to(PATH + "/" + id, response);
    } else {
      refuse(me, id, words, trouble == null ? "care.note.moved" : trouble, request, response);
    }
  }

  private void refuse(Member me, UUID id, String words, String trouble, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    response.setStatus(trouble.equals("care.note.moved") ? HttpServletResponse.SC_CONFLICT : 422);
    show(me, demand(me, id), words, trouble, request, response);
  }

  private Note demand(Member me, UUID id) {
    me.demandAnywhere(Right.SEE_NOTES, "note/" + id);
    Note note = notes.find(id).orElseThrow(NotFound::new);
    me.demand(Right.SEE_NOTES, notes.departmentOf(note), note.subject());
    return note;
  }

  private void show(Member me, Note note, String words, @Nullable String trouble, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    boolean gone = notes.isGone(note);
    String editor = note.item() == null || gone ? null
        : "/team/inhalte/" + note.item().kind() + "/" + note.item().id();
    pages.show(me, PATH, request, response, page -> View.of("care/desk-note.jte", "view",
        new DeskNoteView(note, keepers.name(notes.departmentOf(note), page), name(note, me.reading()), gone, editor,
            words, trouble)));
  }

  private DeskView view(List<DeskView.Row> rows, boolean closed, String department, Page page) {
    Map<String, String> names = new HashMap<>();
    keepers.list(page.reading()).forEach(known -> names.put(known.id(), known.name()));
    names.put(Member.EVERYWHERE, page.t("care.everywhere"));
    Set<String> present = rows.stream().map(DeskView.Row::department).collect(Collectors.toSet());
    List<Department> choices = present.stream()
        .map(id -> new Department(id, names.getOrDefault(id, id)))
        .sorted(Comparator.comparing(Department::name))
        .toList();
    List<DeskView.Row> shown =
        rows.stream().filter(row -> department.isEmpty() || row.department().equals(department)).toList();
    return new DeskView(shown, closed, choices, department, names);
  }

  private String name(Note note, Reading reading) {
    return Optional.ofNullable(note.item()).flatMap(items::find).map(item -> items.name(item, reading))
        .orElse(note.title());
  }

  private static @Nullable NoteState state(@Nullable String id) {
    for (NoteState state : NoteState.values()) {
      if (state.id().equals(id)) {
        return state;
      }
    }
    return null;
  }

  /** What was not sent along was not seen; then the note is taken for moved. */
  private static NoteState seen(HttpServletRequest request) {
    NoteState seen = state(request.getParameter("gesehen"));
    return seen == null ? NoteState.RIGHT : seen;
  }
}
