package org.leipzigapp.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.History;
import org.leipzigapp.content.Publishing;
import org.leipzigapp.content.Revision;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.MemberNames;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an item said before, who changed it, what differs, and the way back. */
@Controller
class HistoryController {

  private static final int SHOWN = 100;

  private final Desk desk;
  private final Workplaces places;
  private final History history;
  private final MemberNames names;
  private final StaffPages pages;

  HistoryController(Desk desk, Workplaces places, History history, MemberNames names, StaffPages pages) {
    this.desk = desk;
    this.places = places;
    this.history = history;
    this.names = names;
    this.pages = pages;
  }

  /** @param stand number of the state to compare with the one before it; 0 for the newest */
  @GetMapping("/team/inhalte/{kind}/{id}/verlauf")
  void show(Member me, @PathVariable String kind, @PathVariable String id, @RequestParam(defaultValue = "0") int stand,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    show(me, new Content.Key(kind, id), stand, List.of(), request, response);
  }

  @PostMapping("/team/inhalte/{kind}/{id}/verlauf")
  void restore(Member me, @PathVariable String kind, @PathVariable String id, @RequestParam int stand,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    var key = new Content.Key(kind, id);
    Revision earlier = history.find(key, stand).filter(revision -> revision.body() != null).orElseThrow(NotFound::new);
    Workplace place = place(me, key, earlier);
    switch (desk.restore(place, earlier)) {
      case Publishing.Outcome.Published published ->
          response.sendRedirect("/team/inhalte/" + place.subject() + "?done=published");
      case Publishing.Outcome.Broken broken -> {
        response.setStatus(422);
        show(me, key, stand, broken.problems().stream().map(Object::toString).toList(), request, response);
      }
      case Publishing.Outcome.Overtaken overtaken -> response.sendRedirect("/team/inhalte/" + place.subject());
      case Publishing.Outcome.Outdated outdated -> response.sendRedirect("/team/inhalte/" + place.subject());
    }
  }

  @PostMapping("/team/inhalte/{kind}/{id}/entfernen")
  void remove(Member me, @PathVariable String kind, @PathVariable String id,
      @RequestParam(defaultValue = "") String note, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var key = new Content.Key(kind, id);
    Workplace place = places.find(me, key).filter(found -> found.published() != null).orElseThrow(NotFound::new);
    if (desk.remove(place, note.isBlank() ? null : note.substring(0, Math.min(500, note.length())))
        instanceof Publishing.Outcome.Broken broken) {
      response.setStatus(422);
      show(me, key, 0, broken.problems().stream().map(Object::toString).toList(), request, response);
    } else {
      response.sendRedirect("/team/inhalte/" + kind + "/" + id + "/verlauf");
    }
  }

  private void show(Member me, Content.Key key, int chosen, List<String> problems, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    List<Revision> revisions = history.list(key, SHOWN);
    if (revisions.isEmpty()) {
      throw new NotFound();
    }
    Revision newer = revisions.stream().filter(revision -> revision.number() == chosen).findFirst()
        .orElse(revisions.getFirst());
    Workplace place = desk.demand(place(me, key, newer));
    Revision older = history.find(key, newer.number() - 1).orElse(null);
    List<Comparison.Change> changes =
        older == null ? List.of() : Comparison.of(older.body(), newer.body());
    pages.show(me, "/team/inhalte", request, response, page -> new View("editing/history.jte", Map.of(
        "kind", key.kind(), "id", key.id(), "title", place.title(page.reading().language()),
        "lines", revisions.stream().map(revision -> HistoryLine.of(revision, names, page)).toList(),
        "chosen", newer.number(), "changes", changes, "problems", problems,
        "mayRestore", me.may(Right.PUBLISH, place.department()))));
  }

  /** Of a removed item what it was says whose it is. */
  private Workplace place(Member me, Content.Key key, Revision revision) {
    return places.find(me, key).or(() -> places.findRemoved(me, key, revision)).orElseThrow(NotFound::new);
  }
}
