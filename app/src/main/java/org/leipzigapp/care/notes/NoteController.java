package org.leipzigapp.care.notes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Items;
import org.leipzigapp.cases.Cases;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.Seals;
import org.leipzigapp.forms.SeeOther;
import org.leipzigapp.forms.Trouble;
import org.leipzigapp.messages.Subscriptions;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Das stimmt nicht" for everybody: a form that needs neither an account nor JavaScript. Whatever goes wrong, what was
 * typed stands in the form that comes back.
 */
@Controller
class NoteController {

  static final String PATH = "/stimmt-nicht";

  /** In bytes; full fields of any script stay below it. No browser sends more, since the fields are bounded there. */
  private static final int LARGEST_FORM = 100_000;

  private final Notes notes;
  private final PagesOfOurs ours;
  private final Items items;
  private final Seals seals;
  private final NoteLimits limits;
  private final Cases cases;
  private final Subscriptions subscriptions;
  private final Pages pages;

  NoteController(Notes notes, PagesOfOurs ours, Items items, Seals seals, NoteLimits limits, Cases cases,
      Subscriptions subscriptions, Pages pages) {
    this.notes = notes;
    this.ours = ours;
    this.items = items;
    this.seals = seals;
    this.limits = limits;
    this.cases = cases;
    this.subscriptions = subscriptions;
    this.pages = pages;
  }

  @GetMapping("/{reading}" + PATH)
  void form(
      @PathVariable Reading reading,
      @RequestParam(name = "seite", required = false) @Nullable String page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    show(reading, NoteForm.empty(Objects.requireNonNullElse(page, "")), null, request, response);
  }

  @PostMapping("/{reading}" + PATH)
  void send(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    demandOffered(reading);
    if (request.getContentLengthLong() > LARGEST_FORM) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    NoteForm form = NoteForm.of(request);
    Trouble trouble = trouble(form, request);
    if (trouble == null) {
      try {
        String link = seals.get().link(form.seal());
        notes.take(form, ours.find(form.page()).orElse(null), reading, link, id -> {
          cases.open(NoteTopic.ID, id, request, response);
          if (!form.email().isEmpty()) {
            subscriptions.offerEmail(id, form.email(), reading);
          }
        });
        SeeOther.to("/" + reading.tag() + PATH + "/" + link, response);
        return;
      } catch (DataAccessException | TransactionException e) {
        trouble = Trouble.AWAY;
      }
    }
    response.setStatus(trouble.status());
    show(reading, form, trouble, request, response);
  }

  private @Nullable Trouble trouble(NoteForm form, HttpServletRequest request) {
    return problems(form).isEmpty()
        ? seals.check(form.seal(), address(form), form.trap(), limits, request) : Trouble.PROBLEMS;
  }

  private Map<String, String> problems(NoteForm form) {
    return form.problems(subscriptions::isAddress);
  }

  private void show(Reading reading, NoteForm form, @Nullable Trouble trouble, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    demandOffered(reading);
    PagesOfOurs.OurPage page = ours.find(form.page()).orElse(null);
    // another language or level asks about the same page
    var address = new Address(reading, PATH, page == null ? Map.of() : Map.of("seite", page.address()));
    String title = page == null || page.item() == null ? null : items.name(page.item(), reading);
    // who was too fast goes on with the same seal: it is older when the form is sent again
    String seal = trouble == Trouble.TOO_FAST ? form.seal() : seals.get().make(address(form));
    var view = new NoteView(form, title, page == null ? null : page.address(), seal,
        trouble == null ? null : trouble.key(), trouble == null ? Map.of() : problems(form));
    pages.showPrivately(address, List.of(), request, response,
        shown -> View.of("care/note.jte", "view", view));
  }

  /** What is no page of ours is the app as a whole. */
  private String address(NoteForm form) {
    return ours.find(form.page()).map(PagesOfOurs.OurPage::address).orElse("");
  }

  private void demandOffered(Reading reading) {
    if (!pages.offers(Address.of(reading, PATH))) {
      throw new NotFound();
    }
  }
}
