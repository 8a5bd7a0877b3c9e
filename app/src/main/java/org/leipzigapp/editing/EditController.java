package org.leipzigapp.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Draft;
import org.leipzigapp.content.Drafts;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.content.PublishedItems;
import org.leipzigapp.content.Publishing;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.MemberNames;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.Frames;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of one item. Every button keeps what was typed first, so nothing is lost on the way. */
@Controller
class EditController {

  private final Desk desk;
  private final Workplaces places;
  private final PublishedItems items;
  private final MemberNames names;
  private final StaffPages pages;
  private final TheCity city;

  EditController(Desk desk, Workplaces places, PublishedItems items, MemberNames names, StaffPages pages,
      TheCity city) {
    this.desk = desk;
    this.places = places;
    this.items = items;
    this.names = names;
    this.pages = pages;
    this.city = city;
  }

  @GetMapping("/team/inhalte/{kind}/{id}")
  void form(Member me, @PathVariable String kind, @PathVariable String id,
      @RequestParam(defaultValue = "") String done, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Workplace place = desk.demand(find(me, kind, id));
    show(place, new EditView.Notice(done, "", List.of()), place.body(), List.of(), request, response);
  }

  @PostMapping("/team/inhalte/{kind}/{id}")
  void send(Member me, @PathVariable String kind, @PathVariable String id,
      @RequestParam(defaultValue = "save") String op, @RequestParam(defaultValue = "0") long seen,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    Workplace place = desk.demand(find(me, kind, id));
    if (op.equals("discard")) {
      discard(place, seen, request, response);
      return;
    }
    JsonNode typed = typed(place, op, request);
    switch (desk.save(place, typed, seen)) {
      case Drafts.Outcome.Kept kept -> afterSave(find(me, kind, id), op, kept.draft().save(), request, response);
      case Drafts.Outcome.Overtaken overtaken -> overtaken(place, typed, overtaken.theirs(), request, response);
      case Drafts.Outcome.TooLong tooLong -> {
        response.setStatus(413);
        show(place, new EditView.Notice("too-long", "", List.of()), typed, List.of(), request, response);
      }
    }
  }

  private void afterSave(Workplace place, String op, long save, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    String note = request.getParameter("note");
    switch (op) {
      case "review" -> moved(desk.move(place, Draft.State.REVIEW, null, note, save), "review", place, response);
      case "schedule" -> {
        Optional<Instant> at = time(request.getParameter("publish_at"));
        if (at.isEmpty()) {
          response.setStatus(422);
          show(place, new EditView.Notice("no-time", "", List.of()), place.body(), List.of(), request, response);
        } else {
          schedule(place, at.get(), note, save, request, response);
        }
      }
      case "publish" -> published(place, desk.publish(place, save, note), request, response);
      default -> {
        if ("application/json".equals(request.getHeader("Accept"))) {
          response.setContentType("application/json");
          response.getWriter().write("{\"save\":" + save + "}");
        } else {
          back(place, FormStep.of(op).isPresent() ? "" : "saved", FormStep.of(op).map(FormStep::pointer), response);
        }
      }
    }
  }

  private void schedule(Workplace place, Instant at, @Nullable String note, long save, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    List<PackProblem> problems = desk.problems(place);
    if (problems.isEmpty()) {
      moved(desk.move(place, Draft.State.SCHEDULED, at, note, save), "scheduled", place, response);
    } else {
      published(place, new Publishing.Outcome.Broken(problems), request, response);
    }
  }

  private void moved(Drafts.Outcome outcome, String done, Workplace place, HttpServletResponse response)
      throws IOException {
    back(place, outcome instanceof Drafts.Outcome.Kept ? done : "overtaken", Optional.empty(), response);
  }

  private void published(Workplace place, Publishing.Outcome outcome, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    switch (outcome) {
      case Publishing.Outcome.Published published -> back(place, "published", Optional.empty(), response);
      case Publishing.Outcome.Overtaken overtaken -> back(place, "overtaken", Optional.empty(), response);
      case Publishing.Outcome.Outdated outdated -> {
        response.setStatus(409);
        List<Comparison.Change> changes =
            Comparison.of(place.body(), place.published() == null ? null : place.published().body());
        show(place, new EditView.Notice("outdated", "", changes), place.body(), List.of(), request, response);
      }
      case Publishing.Outcome.Broken broken -> {
        response.setStatus(422);
        show(place, new EditView.Notice("broken", "", List.of()), place.body(), broken.problems(), request, response);
      }
    }
  }

  /** What was typed stays in the form; it can be saved over the other's state once that was seen. */
  private void overtaken(Workplace place, JsonNode typed, @Nullable Draft theirs, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    Workplace now = places.find(place.me(), place.key()).orElse(place);
    String who = theirs == null ? "" : names.find(theirs.changedBy()).orElse("");
    response.setStatus(409);
    show(now, new EditView.Notice(theirs == null ? "gone" : "overtaken", who, Comparison.of(now.body(), typed)), typed,
        List.of(), request, response);
  }

  private void discard(Workplace place, long seen, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!desk.discard(place, seen)) {
      back(place, "overtaken", Optional.empty(), response);
    } else if (place.published() == null) {
      response.sendRedirect("/team/inhalte");
    } else {
      back(place, "discarded", Optional.empty(), response);
    }
  }

  private static JsonNode typed(Workplace place, String op, HttpServletRequest request) {
    JsonNode read = asStored(new FormReader(request.getParameterMap()).read(place.shape(), place.body()));
    Optional<FormStep> step = FormStep.of(op);
    if (step.isEmpty()) {
      return read;
    }
    JsonNode changed = read.deepCopy();
    step.get().apply(changed, place.shape(), request.getParameter("key:" + step.get().pointer()));
    return changed;
  }

  /** Numbers are equal only if they are of the same type, so what was typed is read as the database gives it. */
  private static JsonNode asStored(JsonNode typed) {
    return JsonMapper.shared().readTree(typed.toString());
  }

  private void show(Workplace place, EditView.Notice notice, JsonNode body, List<PackProblem> problems,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    Frames.allowInside(response);
    pages.show(place.me(), "/team/inhalte", request, response, page -> {
      var choices = new Choices(items.list(), page.reading().language());
      FieldView fields = new FormView(FormTexts.of(page), body, choices, problems).of(place.shape());
      String other = place.draft() == null ? "" : place.draft().changedBy();
      String by = other.equals(place.me().id().toString()) ? "" : names.find(other).orElse("");
      Map<String, Object> model = new HashMap<>();
      model.put("edit", EditView.of(place, fields, notice, by, desk.needsOther(place), problems, page));
      return new View("editing/item.jte", model);
    });
  }

  private Workplace find(Member me, String kind, String id) {
    return places.find(me, new Content.Key(kind, id)).orElseThrow(NotFound::new);
  }

  /** A time in the city; empty if it is none. */
  private Optional<Instant> time(@Nullable String typed) {
    try {
      return typed == null ? Optional.empty()
          : Optional.of(LocalDateTime.parse(typed).atZone(city.city().zone()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void back(Workplace place, String done, Optional<String> at, HttpServletResponse response)
      throws IOException {
    String anchor = at.map(pointer -> "#f" + pointer.replaceFirst("/\\d+$", "").replace('/', '-')).orElse("");
    response.sendRedirect("/team/inhalte/" + place.subject() + (done.isEmpty() ? "" : "?done=" + done) + anchor);
  }
}
