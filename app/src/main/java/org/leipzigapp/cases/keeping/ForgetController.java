package org.leipzigapp.cases.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.leipzigapp.cases.devices.OwnDevice;
import org.leipzigapp.cases.timeline.CasePages;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.Subscriptions;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * "Vergiss mich hier", for devices that others use too: the matters stay with the city and with other devices, nothing
 * of them stays here.
 */
@Controller
class ForgetController {

  private static final String BELOW = "/vergessen";
  private static final String PATH = "/{reading}" + CasePages.PATH + BELOW;

  private final OwnDevice own;
  private final Subscriptions subscriptions;
  private final CasePages pages;

  ForgetController(OwnDevice own, Subscriptions subscriptions, CasePages pages) {
    this.own = own;
    this.subscriptions = subscriptions;
    this.pages = pages;
  }

  @GetMapping(PATH)
  void ask(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.show(reading, BELOW, Map.of(), request, response,
        page -> View.of("cases/forget.jte", "account", own.findAccount(request).isPresent()));
  }

  @PostMapping(PATH)
  void forget(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response) {
    pages.demandOffered(reading);
    // first, so that nothing is on its way to this device any more when we say that it is forgotten
    own.find(request).ifPresent(subscriptions::endAll);
    own.forget(request, response);
    // the history of messages, own details and kept pages; browsers heed it over https
    response.setHeader("Clear-Site-Data", "\"storage\", \"cache\"");
    pages.redirect(reading, "?hinweis=vergessen", response);
  }
}
