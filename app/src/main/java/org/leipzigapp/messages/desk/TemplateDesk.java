package org.leipzigapp.messages.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.MessageTopic;
import org.leipzigapp.messages.mail.MailBox;
import org.leipzigapp.messages.mail.MailPage;
import org.leipzigapp.messages.outbox.Outgoing;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the app can write, in every language and level. */
@Controller
class TemplateDesk {

  private static final String PATH = DeliveryDesk.PATH + "/vorlagen";

  private final Previews previews;
  private final MailPage mails;
  private final MailBox box;
  private final StaffPages pages;

  TemplateDesk(Previews previews, MailPage mails, MailBox box, StaffPages pages) {
    this.previews = previews;
    this.mails = mails;
    this.box = box;
    this.pages = pages;
  }

  /** Parameter: thema for another topic than the first. */
  @GetMapping(PATH)
  void templates(Member me, @RequestParam(defaultValue = "") String thema, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.SEE_DELIVERIES, "templates");
    MessageTopic chosen = previews.findTopic(thema).orElse(previews.topics().getFirst());
    var view = new TemplatesView(previews.topics(), chosen, previews.of(chosen), box.isOpen());
    pages.show(me, PATH, request, response, page -> View.of("messages/templates.jte", "view", view));
  }

  /** The mail itself, with the styles that it brings; it may do nothing but look like one. */
  @GetMapping(PATH + "/{topic}/{kind}/{reading}")
  void mail(Member me, @PathVariable String topic, @PathVariable String kind, @PathVariable Reading reading,
      HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.SEE_DELIVERIES, "templates");
    Outgoing mail = previews.mail(topic, kind, reading).orElseThrow(NotFound::new);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(mails.html(mail).getBytes(StandardCharsets.UTF_8));
  }
}
