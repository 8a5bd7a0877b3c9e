package org.leipzigapp.messages.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.leipzigapp.forms.SeeOther;
import org.leipzigapp.messages.mail.MailBox;
import org.leipzigapp.messages.outbox.Wake;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What went out, what waits, and what did not arrive, with the reason. */
@Controller
class DeliveryDesk {

  static final String PATH = "/team/nachrichten";
  private static final String ONE = PATH + "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  private static final int MOST = 300;

  private final DeskStore store;
  private final MailBox box;
  private final Wake wake;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final StaffPages pages;

  DeliveryDesk(DeskStore store, MailBox box, Wake wake, Audit audit, TransactionTemplate transaction,
      StaffPages pages) {
    this.store = store;
    this.box = box;
    this.wake = wake;
    this.audit = audit;
    this.transaction = transaction;
    this.pages = pages;
  }

  /** Parameters: stand=waiting or done, otherwise what was not delivered; fertig tells what was just done. */
  @GetMapping(PATH)
  void list(
      Member me,
      @RequestParam(defaultValue = "") String stand,
      @RequestParam(defaultValue = "") String fertig,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    me.demandAnywhere(Right.SEE_DELIVERIES, "deliveries");
    DeskStore.Shelf shelf = switch (stand) {
      case "waiting" -> DeskStore.Shelf.WAITING;
      case "done" -> DeskStore.Shelf.DONE;
      default -> DeskStore.Shelf.DEAD;
    };
    var view = new DeskView(shelf.name().toLowerCase(Locale.ROOT), store.list(shelf, MOST),
        Set.of("retried", "stopped", "gone").contains(fertig) ? fertig : null, box.isOpen());
    pages.show(me, PATH, request, response, page -> View.of("messages/desk.jte", "view", view));
  }

  @PostMapping(ONE + "/nochmal")
  void retry(Member me, @PathVariable UUID id, HttpServletResponse response) {
    me.demandAnywhere(Right.SEE_DELIVERIES, "delivery/" + id);
    boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
      audit.changed(me, "delivery.retried", "delivery/" + id);
      wake.afterCommit(Wake.Work.SEND);
      return store.retry(id);
    }));
    SeeOther.to(PATH + "?fertig=" + (done ? "retried" : "gone"), response);
  }

  @PostMapping(ONE + "/aufgeben")
  void giveUp(Member me, @PathVariable UUID id, HttpServletResponse response) {
    me.demandAnywhere(Right.SEE_DELIVERIES, "delivery/" + id);
    boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
      audit.changed(me, "delivery.stopped", "delivery/" + id);
      return store.giveUp(id);
    }));
    SeeOther.to(PATH + "?fertig=" + (done ? "stopped" : "gone"), response);
  }
}
