package org.leipzigapp.help.contact.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.forms.SeeOther;
import org.leipzigapp.forms.Typed;
import org.leipzigapp.help.contact.Addressees;
import org.leipzigapp.help.contact.ContactForm;
import org.leipzigapp.help.contact.Inquiries.Outcome;
import org.leipzigapp.help.contact.Inquiries;
import org.leipzigapp.help.contact.Inquiry;
import org.leipzigapp.help.contact.Words;
import org.leipzigapp.help.contact.files.Upload;
import org.leipzigapp.help.contact.files.Uploads;
import org.leipzigapp.staff.Member;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What staff do with an inquiry. Each form names the newest post that was seen ("gesehen"). */
@Controller
class AnswerController {

  private static final int LONGEST_REMARK = 1_000;

  private final InquiryDesk desk;
  private final Uploads uploads;
  private final Inquiries inquiries;
  private final Addressees addressees;
  private final Readers readers;

  AnswerController(InquiryDesk desk, Uploads uploads, Inquiries inquiries, Addressees addressees, Readers readers) {
    this.desk = desk;
    this.uploads = uploads;
    this.inquiries = inquiries;
    this.addressees = addressees;
    this.readers = readers;
  }

  /** Parameters: worte and dateien (for the person). */
  @PostMapping(InquiryDesk.ONE + "/antwort")
  void answer(Member me, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Inquiry inquiry = desk.demand(me, id);
    try (Upload sent = uploads.read(request, me.id().toString(), fields -> true)) {
      String words = Typed.text(sent.field("worte"));
      String problem = words.isEmpty() ? "contact.desk.words"
          : !sent.problems().isEmpty() ? "contact.problem.files" : tooLong(words, ContactForm.LONGEST);
      act(me, inquiry, new DeskThread.Typed("antwort", words, sent.problems(), sent.hadFiles()), problem,
          InquiryDesk.PATH + "/" + id,
          () -> inquiries.answer(id, me, seen(sent.field("gesehen")), new Words(words, sent.files(), null)), request,
          response);
    }
  }

  /** Parameters: amt (an office, or "*"), bemerkung (for the colleagues, may be empty). */
  @PostMapping(InquiryDesk.ONE + "/weiter")
  void handOver(Member me, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Inquiry inquiry = desk.demand(me, id);
    String remark = Typed.text(request.getParameter("bemerkung"));
    String department = Objects.requireNonNullElse(request.getParameter("amt"), "");
    String problem = !addressees.exists(department) || department.equals(inquiry.department())
        ? "contact.desk.office" : tooLong(remark, LONGEST_REMARK);
    act(me, inquiry, new DeskThread.Typed("weiter", remark), problem, InquiryDesk.PATH + "?getan=handed",
        () -> inquiries.handOver(id, me, seen(request), department, remark), request, response);
  }

  /** Parameters: grund (why), worte (for the person, may be empty). */
  @PostMapping(InquiryDesk.ONE + "/erledigt")
  void close(Member me, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Inquiry inquiry = desk.demand(me, id);
    String words = Typed.text(request.getParameter("worte"));
    Inquiry.Reason reason = reason(request.getParameter("grund"));
    String problem = reason == null ? "contact.desk.reason" : tooLong(words, ContactForm.LONGEST);
    act(me, inquiry, new DeskThread.Typed("erledigt", words), problem, InquiryDesk.PATH + "?getan=done",
        () -> inquiries.close(id, me, seen(request), Objects.requireNonNull(reason), words), request, response);
  }

  private void act(Member me, Inquiry inquiry, DeskThread.Typed typed, @Nullable String problem, String onwards,
      Supplier<Outcome> action, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String trouble = problem;
    if (trouble == null) {
      Outcome outcome = action.get();
      if (outcome == Outcome.DONE) {
        readers.leave(inquiry.id(), me);
        SeeOther.to(onwards, response);
        return;
      }
      trouble = outcome == Outcome.MOVED ? "contact.desk.moved" : "contact.desk.over";
    }
    response.setStatus(problem == null ? HttpServletResponse.SC_CONFLICT : 422);
    desk.show(me, desk.demand(me, inquiry.id()), typed, trouble, request, response);
  }

  private static @Nullable String tooLong(String words, int most) {
    return words.length() > most ? "contact.desk.long" : null;
  }

  /** Only what staff may choose. */
  private static Inquiry.@Nullable Reason reason(@Nullable String id) {
    return Stream.of(Inquiry.Reason.values()).filter(reason -> reason.isOfStaff() && reason.id().equals(id))
        .findFirst().orElse(null);
  }

  /** What was not sent along was not seen. */
  private static int seen(HttpServletRequest request) {
    return seen(Objects.requireNonNullElse(request.getParameter("gesehen"), ""));
  }

  private static int seen(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
