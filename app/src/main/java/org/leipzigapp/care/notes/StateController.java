package org.leipzigapp.care.notes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Items;
import org.leipzigapp.cases.Cases;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.SeeOther;
import org.leipzigapp.forms.Trouble;
import org.leipzigapp.forms.Typed;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the link of a note: what became of it, asking again. */
@Controller
class StateController {

  private static final int LINK = 32;
  private static final String PATH = "/{reading}" + NoteController.PATH
      + "/{link:[A-Za-z0-9_-]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

  private final Notes notes;
  private final Cases cases;
  private final Items items;
  private final NoteLimits limits;
  private final Pages pages;

  StateController(Notes notes, Cases cases, Items items, NoteLimits limits, Pages pages) {
    this.notes = notes;
    this.cases = cases;
    this.items = items;
    this.limits = limits;
    this.pages = pages;
  }

  @GetMapping(PATH)
  void state(@PathVariable Reading reading, @PathVariable String link, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    show(reading, link, find(link, request), null, request, response);
  }

  /** It is still not right, in the person's words ("falsch"). */
  @PostMapping(PATH)
  void askAgain(@PathVariable Reading reading, @PathVariable String link, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    Note note = find(link, request);
    String words = Typed.text(request.getParameter("falsch"));
    String trouble = words.isEmpty() ? "note.problem.missing"
        : words.length() > NoteForm.LONGEST ? "note.problem.long"
        : limits.allow(request) ? null : Trouble.OFTEN.key();
    if (trouble == null && notes.reopen(note, words)) {
      SeeOther.to("/" + reading.tag() + NoteController.PATH + "/" + link, response);
    } else {
      response.setStatus(trouble == null ? HttpServletResponse.SC_CONFLICT : 422);
      show(reading, link, find(link, request), trouble == null ? "note.trouble.moved" : trouble, request, response);
    }
  }

  /** By its link, or by its id on a device that has the matter. */
  private Note find(String link, HttpServletRequest request) {
    if (link.length() == LINK) {
      return notes.findByLink(link).orElseThrow(NotFound::new);
    }
    UUID id = UUID.fromString(link);
    return Optional.of(id).filter(matter -> cases.has(matter, request)).flatMap(notes::find)
        .orElseThrow(NotFound::new);
  }

  private void show(Reading reading, String link, Note note, @Nullable String trouble, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    Address address = Address.of(reading, NoteController.PATH + "/" + link);
    if (!pages.offers(address)) {
      throw new NotFound();
    }
    String name = Optional.ofNullable(note.item()).flatMap(items::find).map(item -> items.name(item, reading))
        .orElse(note.item() == null ? null : note.title());
    String code = note.steps().size() > 1 ? null : cases.findCode(note.id(), request).orElse(null);
    var view = new StateView(note, link, name, code, notes.mayBeReopened(note), notes.isGone(note), trouble);
    pages.showPrivately(address, List.of(), request, response, page -> View.of("care/state.jte", "view", view));
  }
}
