package org.leipzigapp.cases.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.devices.OwnDevice;
import org.leipzigapp.cases.timeline.CasePages;
import org.leipzigapp.cases.timeline.Matters;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Deleting one matter or all of them; a page before says what that means. */
@Controller
class EraseController {

  private static final String BELOW = "/loeschen";
  private static final String ALL = "/{reading}" + CasePages.PATH + BELOW;
  private static final String ONE = ALL + "/{matter:[0-9a-f-]{36}}";

  private final OwnDevice own;
  private final Matters matters;
  private final Erasing erasing;
  private final CasePages pages;

  EraseController(OwnDevice own, Matters matters, Erasing erasing, CasePages pages) {
    this.own = own;
    this.matters = matters;
    this.erasing = erasing;
    this.pages = pages;
  }

  @GetMapping(ALL)
  void askAll(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.demandOffered(reading);
    List<Matter> all = list(reading, request);
    if (all.isEmpty()) {
      pages.redirect(reading, "", response);
    } else {
      show(reading, "", all, request, response);
    }
  }

  @PostMapping(ALL)
  void eraseAll(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response) {
    pages.demandOffered(reading);
    own.find(request).ifPresent(device -> erasing.eraseAll(device, matters.list(device, reading)));
    pages.redirect(reading, "?hinweis=alle-geloescht", response);
  }

  @GetMapping(ONE)
  void askOne(@PathVariable Reading reading, @PathVariable String matter, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    pages.demandOffered(reading);
    show(reading, "/" + matter, List.of(find(matter, reading, request)), request, response);
  }

  @PostMapping(ONE)
  void eraseOne(@PathVariable Reading reading, @PathVariable String matter, HttpServletRequest request,
      HttpServletResponse response) {
    pages.demandOffered(reading);
    erasing.erase(List.of(find(matter, reading, request)));
    pages.redirect(reading, "?hinweis=geloescht", response);
  }

  private void show(Reading reading, String below, List<Matter> gone, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    String path = BELOW + below;
    pages.show(reading, path, Map.of(), request, response, page -> new View("cases/erase.jte",
        Map.of("matters", gone, "all", below.isEmpty(), "account", own.findAccount(request).isPresent(),
            "action", page.link(CasePages.PATH + path))));
  }

  private List<Matter> list(Reading reading, HttpServletRequest request) {
    return own.find(request).map(device -> matters.list(device, reading)).orElse(List.of());
  }

  /** Of somebody else is like of nobody. */
  private Matter find(String typed, Reading reading, HttpServletRequest request) {
    return uuid(typed)
        .flatMap(matter -> own.find(request).flatMap(device -> matters.find(device, matter, reading)))
        .orElseThrow(NotFound::new);
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
