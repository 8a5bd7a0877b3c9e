package org.leipzigapp.services.checklists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.leipzigapp.content.Reading;
import org.leipzigapp.services.catalogue.ServiceBriefs;
import org.leipzigapp.services.offices.Offices;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Area;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of life events: all of them, and one narrowed by the answers in its address. */
@Controller
class ChecklistController {

  private final Checklists checklists;
  private final ChecklistViews views;
  private final Pages pages;

  ChecklistController(Checklists checklists, ServiceBriefs services, Offices offices, Pages pages) {
    this.checklists = checklists;
    this.views = new ChecklistViews(services, offices);
    this.pages = pages;
  }

  @GetMapping("/{reading}/checklisten")
  void list(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.show(Address.of(reading, "/checklisten"), Area.SERVICES, request, response,
        page -> View.of("services/checklists/list.jte", "events", checklists.list()));
  }

  @GetMapping("/{reading}/checklisten/{id}")
  void checklist(
      @PathVariable Reading reading, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Checklists.Ready ready = checklists.findReady(id).orElseThrow(NotFound::new);
    ChosenAnswers answers = answers(ready.checklist(), request);
    pages.show(new Address(reading, Checklists.path(id), answers.chosen()), Area.SERVICES, request, response,
        page -> View.of("services/checklists/checklist.jte", "view", views.view(ready, answers, page)));
  }

  private static ChosenAnswers answers(Checklist checklist, HttpServletRequest request) {
    if (request.getQueryString() == null) {
      return ChosenAnswers.none(checklist);
    }
    Map<String, String> given = new HashMap<>();
    checklist.listQuestions().forEach(question -> {
      String value = request.getParameter(question.id());
      if (value != null) {
        given.put(question.id(), value);
      }
    });
    return ChosenAnswers.of(checklist, given);
  }
}
