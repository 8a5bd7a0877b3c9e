package org.leipzigapp.messages.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.leipzigapp.messages.mail.MailBox;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Mails of a server that has no mail server: for trying out and for development. */
@Controller
class MailBoxController {

  private static final String PATH = DeliveryDesk.PATH + "/briefkasten";

  private final MailBox box;
  private final Audit audit;
  private final StaffPages pages;

  MailBoxController(MailBox box, Audit audit, StaffPages pages) {
    this.box = box;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping(PATH)
  void list(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    demand(me);
    pages.show(me, PATH, request, response, page -> View.of("messages/box.jte", "mails", box.list()));
  }

  @GetMapping(PATH + "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
  void mail(Member me, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    demand(me);
    MailBox.Mail mail = box.find(id).orElseThrow(NotFound::new);
    audit.read(me, "mailbox.read", "delivery/" + id);
    pages.show(me, PATH, request, response, page -> View.of("messages/box-mail.jte", "mail", mail));
  }

  private void demand(Member me) {
    me.demandAnywhere(Right.SEE_DELIVERIES, "mailbox");
    if (!box.isOpen()) {
      throw new NotFound();
    }
  }
}
