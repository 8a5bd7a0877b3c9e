package org.leipzigapp.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.PackConflicts;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a newer pack and what was edited here differ: an editor keeps the one or takes the other as a draft. */
@Controller
class PackConflictController {

  private final Desk desk;
  private final Workplaces places;
  private final PackConflicts conflicts;
  private final StaffPages pages;

  PackConflictController(Desk desk, Workplaces places, PackConflicts conflicts, StaffPages pages) {
    this.desk = desk;
    this.places = places;
    this.conflicts = conflicts;
    this.pages = pages;
  }

  @GetMapping("/team/inhalte/abweichungen")
  void list(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.show(me, "/team/inhalte", request, response, page -> {
      List<ConflictLine> lines = new ArrayList<>();
      for (PackConflicts.Conflict conflict : conflicts.list()) {
        places.find(me, conflict.key()).filter(Workplace::isWriter).ifPresent(place -> lines.add(new ConflictLine(
            conflict.key().kind(), conflict.key().id(), place.title(page.reading().language()),
            conflict.pack() == null, Comparison.of(conflict.here(), conflict.pack()))));
      }
      return View.of("editing/conflicts.jte", "lines", lines);
    });
  }

  @PostMapping("/team/inhalte/abweichungen")
  void decide(Member me, @RequestParam String kind, @RequestParam String id, @RequestParam String op,
      HttpServletResponse response) throws IOException {
    PackConflicts.Conflict conflict = conflicts.find(new Content.Key(kind, id)).orElseThrow(NotFound::new);
    Workplace place =
        desk.demand(places.find(me, conflict.key()).filter(Workplace::isWriter).orElseThrow(NotFound::new));
    if (op.equals("pack")) {
      desk.takeFromPack(place, conflict);
      response.sendRedirect("/team/inhalte/" + place.subject());
    } else {
      desk.keep(place);
      response.sendRedirect("/team/inhalte/abweichungen");
    }
  }
}
