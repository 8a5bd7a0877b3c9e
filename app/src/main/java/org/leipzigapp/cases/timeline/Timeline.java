package org.leipzigapp.cases.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.devices.OwnDevice;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page "Meine Anliegen". A device without a cookie sees what it is for; looking at it sets none. */
@Controller
public class Timeline {

  /** What may have been done just before; each has a text "cases.notice.…". */
  private static final Set<String> NOTICES = Set.of("code", "umzug", "geloescht", "alle-geloescht", "vergessen",
      "angemeldet", "konto-geloescht");

  private final OwnDevice own;
  private final Matters matters;
  private final CasePages pages;

  Timeline(OwnDevice own, Matters matters, CasePages pages) {
    this.own = own;
    this.matters = matters;
    this.pages = pages;
  }

  @GetMapping("/{reading}" + CasePages.PATH)
  void page(
      @PathVariable Reading reading,
      @RequestParam(name = "art", required = false) @Nullable String kind,
      @RequestParam(name = "hinweis", required = false) @Nullable String notice,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    show(reading, kind, notice != null && NOTICES.contains(notice) ? notice : null, null, request, response);
  }

  /** The timeline with a word on why a typed code was not taken. @param trouble key of a text "cases.trouble.…" */
  public void showWithTrouble(String trouble, Reading reading, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    show(reading, null, null, trouble, request, response);
  }

  private void show(Reading reading, @Nullable String kind, @Nullable String notice, @Nullable String trouble,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.demandOffered(reading);
    List<Matter> all = own.find(request, response).map(device -> matters.list(device, reading)).orElse(List.of());
    var view = TimelineView.of(all, kind, notice, trouble, own.findAccount(request).isPresent());
    pages.show(reading, "", view.chosen() == null ? Map.of() : Map.of("art", view.chosen()), request, response,
        page -> View.of("cases/timeline.jte", "view", view));
  }
}
