package org.leipzigapp.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.content.Reading;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.Frames;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public page as it would be with the draft: made by the same code that makes it for the public. */
@Controller
class PreviewController {

  private static final Logger LOG = LoggerFactory.getLogger(PreviewController.class);

  private final Desk desk;
  private final Workplaces places;
  private final LiveContent content;
  private final StaffPages pages;

  PreviewController(Desk desk, Workplaces places, LiveContent content, StaffPages pages) {
    this.desk = desk;
    this.places = places;
    this.content = content;
    this.pages = pages;
  }

  @GetMapping("/team/inhalte/{kind}/{id}/vorschau/{reading}")
  void preview(Member me, @PathVariable String kind, @PathVariable String id, @PathVariable Reading reading,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    Workplace place = desk.demand(places.find(me, new Content.Key(kind, id)).orElseThrow(NotFound::new));
    if (place.address() == null) {
      throw new NotFound();
    }
    Frames.allowAround(response);
    String target = "/" + reading.tag() + place.address();
    try {
      content.preview(place.key(), place.body(), () -> {
        request.getRequestDispatcher(target).forward(request, response);
        return null;
      });
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      // an unfinished draft may lack what the page is built on
      LOG.debug("no preview of {}", place.subject(), e);
      incomplete(me, place, request, response);
    }
  }

  private void incomplete(Member me, Workplace place, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    var problems = desk.problems(place).stream().map(problem -> problem.field() + ": " + problem.expected()).toList();
    pages.show(me, "/team/inhalte", request, response, page -> View.of("editing/no-preview.jte", "problems", problems));
  }
}
