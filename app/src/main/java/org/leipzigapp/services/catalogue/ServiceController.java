package org.leipzigapp.services.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.leipzigapp.content.Reading;
import org.leipzigapp.services.offices.Offices;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Area;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the catalogue: all services, those of a life situation, one service, and its list to print. */
@Controller
class ServiceController {

  private final Catalogue catalogue;
  private final LifeEvents events;
  private final ServiceViews views;
  private final Pages pages;

  ServiceController(Catalogue catalogue, Offices offices, LifeEvents events, Pages pages) {
    this.catalogue = catalogue;
    this.events = events;
    this.views = new ServiceViews(catalogue, offices, events);
    this.pages = pages;
  }

  @GetMapping("/{reading}/services")
  void list(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.show(Address.of(reading, "/services"), Area.SERVICES, request, response,
        page -> View.of("services/catalogue/list.jte", "list", ServiceList.of(catalogue, events, page)));
  }

  @GetMapping("/{reading}/lebenslagen/{topic}")
  void topic(
      @PathVariable Reading reading, @PathVariable String topic, HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    pages.show(Address.of(reading, "/lebenslagen/" + topic), Area.SERVICES, request, response,
        page -> View.of("services/catalogue/topic.jte", "topic", TopicView.of(topic, catalogue, events, page)));
  }

  @GetMapping("/{reading}/services/{id}")
  void service(
      @PathVariable Reading reading, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Service service = catalogue.find(id).orElseThrow(NotFound::new);
    Answers answers = answers(service, request);
    pages.show(new Address(reading, "/services/" + id, answers.chosen()), Area.SERVICES, request, response,
        page -> View.of("services/catalogue/service.jte", "view", views.view(service, answers, page)));
  }

  @GetMapping("/{reading}/services/{id}/mitbringen")
  void papers(
      @PathVariable Reading reading, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Service service = catalogue.find(id).filter(s -> s.papers() != null).orElseThrow(NotFound::new);
    Answers answers = answers(service, request);
    pages.show(new Address(reading, "/services/" + id + "/mitbringen", answers.chosen()), Area.SERVICES, request,
        response, page -> View.of("services/catalogue/papers.jte", "view", views.view(service, answers, page)));
  }

  private static Answers answers(Service service, HttpServletRequest request) {
    if (request.getQueryString() == null) {
      return Answers.NONE;
    }
    Map<String, String> given = new HashMap<>();
    service.listCases().forEach(question -> {
      String value = request.getParameter(question.id());
      if (value != null) {
        given.put(question.id(), value);
      }
    });
    return Answers.of(service, given);
  }
}
