package org.leipzigapp.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.Drafts;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a member may change, and how to begin something new. */
@Controller
class ContentListController {

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  private final Desk desk;
  private final Workplaces places;
  private final StaffPages pages;

  ContentListController(Desk desk, Workplaces places, StaffPages pages) {
    this.desk = desk;
    this.places = places;
    this.pages = pages;
  }

  @GetMapping("/team/inhalte")
  void list(Member me, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String art,
      @RequestParam(defaultValue = "") String stand, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var filter = new ContentList.Filter(q, art, stand);
    pages.show(me, "/team/inhalte", request, response,
        page -> View.of("editing/list.jte", "list", ContentList.of(places.list(me), filter, page, places.kinds())));
  }

  @GetMapping("/team/inhalte/{kind}/neu")
  void blank(Member me, @PathVariable String kind, @RequestParam(defaultValue = "") String titel,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    ContentKind<?> known = newKind(me, kind);
    showBlank(me, known, titel, slug(titel), "", request, response);
  }

  @PostMapping("/team/inhalte/{kind}/neu")
  void begin(Member me, @PathVariable String kind, @RequestParam(defaultValue = "") String titel,
      @RequestParam(defaultValue = "") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ContentKind<?> known = newKind(me, kind);
    var key = new Content.Key(kind, id.strip());
    if (!known.folder()) {
      beginFile(me, known, response);
      return;
    }
    if (titel.isBlank() || titel.length() > 200 || !key.id().matches(ID) || key.id().length() > 80) {
      showBlank(me, known, titel, id, "editing.new.id-wrong", request, response);
      return;
    }
    if (places.isTaken(key) || !(desk.begin(me, key, first(key.id(), titel)) instanceof Drafts.Outcome.Kept)) {
      showBlank(me, known, titel, id, "editing.new.id-taken", request, response);
      return;
    }
    response.sendRedirect("/team/inhalte/" + kind + "/" + key.id());
  }

  /** The only item of its kind needs neither a title nor a name. */
  private void beginFile(Member me, ContentKind<?> kind, HttpServletResponse response) throws IOException {
    desk.begin(me, new Content.Key(kind.name(), kind.name()), JsonNodeFactory.instance.objectNode());
    response.sendRedirect("/team/inhalte/" + kind.name() + "/" + kind.name());
  }

  private void showBlank(Member me, ContentKind<?> kind, String title, String id, String problem,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(problem.isEmpty() ? 200 : 422);
    pages.show(me, "/team/inhalte", request, response, page -> new View("editing/blank.jte",
        Map.of("kind", kind.name(), "newTitle", title, "newId", id, "problem", problem, "folder", kind.folder())));
  }

  private ContentKind<?> newKind(Member me, String kind) {
    ContentKind<?> known = places.kinds().get(kind);
    if (known == null || !known.folder() && places.isTaken(new Content.Key(kind, kind))) {
      throw new NotFound();
    }
    me.demandAnywhere(Right.WRITE, kind);
    return known;
  }

  private static ObjectNode first(String id, String title) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", id);
    body.putObject("title").put("de", title.strip());
    return body;
  }

  /** "Straße sperren lassen" becomes "strasse-sperren-lassen". */
  static String slug(String title) {
    String folded = title.toLowerCase(Locale.GERMAN);
    for (String[] pair : List.of(new String[] {"ä", "ae"}, new String[] {"ö", "oe"}, new String[] {"ü", "ue"},
        new String[] {"ß", "ss"})) {
      folded = folded.replace(pair[0], pair[1]);
    }
    String slug = folded.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return slug.substring(0, Math.min(60, slug.length())).replaceAll("-+$", "");
  }
}
