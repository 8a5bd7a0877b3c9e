package org.leipzigapp.help.contact.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.help.contact.Addressees;
import org.leipzigapp.help.contact.Inquiry;
import org.leipzigapp.help.contact.InquiryLines;
import org.leipzigapp.help.contact.InquiryStore;
import org.leipzigapp.help.contact.Place;
import org.leipzigapp.help.contact.files.Downloads;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The inquiries for those who answer them: each member sees those of the own departments. */
@Controller
class InquiryDesk {

  static final String PATH = "/team/anfragen";
  static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  static final String ONE = PATH + "/{id:" + ID + "}";

  private final InquiryStore store;
  private final InquiryLines lines;
  private final Addressees addressees;
  private final Answering answering;
  private final Readers readers;
  private final Downloads downloads;
  private final Audit audit;
  private final StaffPages pages;

  InquiryDesk(InquiryStore store, InquiryLines lines, Addressees addressees, Answering answering, Readers readers,
      Downloads downloads, Audit audit, StaffPages pages) {
    this.store = store;
    this.lines = lines;
    this.addressees = addressees;
    this.answering = answering;
    this.readers = readers;
    this.downloads = downloads;
    this.audit = audit;
    this.pages = pages;
  }

  /**
   * Parameters: stand (beantwortet, erledigt; else the open ones), amt for one department, nach (where the page
   * begins), getan (what was done).
   */
  @GetMapping(PATH)
  void list(Member me, @RequestParam(defaultValue = "") String stand, @RequestParam(defaultValue = "") String amt,
      @RequestParam(defaultValue = "") String nach, @RequestParam(defaultValue = "") String getan,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.ANSWER_INQUIRIES, "inquiries");
    Inquiry.State state = switch (stand) {
      case "beantwortet" -> Inquiry.State.ANSWERED;
      case "erledigt" -> Inquiry.State.DONE;
      default -> Inquiry.State.OPEN;
    };
    Collection<String> mine = answering.departments(me);
    boolean narrowed = addressees.exists(amt) && (mine == null || mine.contains(amt));
    InquiryLines.Lines found = lines.list(state, narrowed ? Set.of(amt) : mine, Place.find(nach).orElse(null));
    List<DeskList.Row> rows = found.lines().stream()
        .map(line -> new DeskList.Row(line, addressees.title(line.inquiry(), me.reading()),
            addressees.name(line.inquiry().department(), me.reading())))
        .toList();
    String done = Stream.of("handed", "done").anyMatch(getan::equals) ? "contact.desk.was." + getan : "";
    pages.show(me, PATH, request, response, page -> View.of("help/contact/desk.jte", "view",
        new DeskList(rows, found.total(), state, choices(me, mine), narrowed ? amt : "",
            found.next() == null ? "" : found.next().tag(), !nach.isEmpty(), done)));
  }

  private Map<String, String> choices(Member me, @Nullable Collection<String> mine) {
    var choices = new LinkedHashMap<>(addressees.listAll(me.reading()));
    if (mine != null) {
      choices.keySet().retainAll(mine);
    }
    return choices;
  }

  @GetMapping(ONE)
  void one(Member me, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Inquiry inquiry = demand(me, id);
    audit.read(me, "inquiry.read", inquiry.subject());
    show(me, inquiry, DeskThread.Typed.NOTHING, null, request, response);
  }

  @GetMapping(ONE + "/datei/{file:" + ID + "}")
  void file(Member me, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
      throws IOException {
    Inquiry inquiry = demand(me, id);
    audit.read(me, "inquiry.file", inquiry.subject());
    downloads.send(id, file, response);
  }

  /** The inquiry, for a member who may answer it. */
  Inquiry demand(Member me, UUID id) {
    me.demandAnywhere(Right.ANSWER_INQUIRIES, "inquiry/" + id);
    Inquiry inquiry = store.find(id).orElseThrow(NotFound::new);
    answering.demand(me, inquiry);
    return inquiry;
  }

  void show(Member me, Inquiry inquiry, DeskThread.Typed typed, @Nullable String trouble, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    var view = new DeskThread(inquiry, addressees.title(inquiry, me.reading()),
        addressees.name(inquiry.department(), me.reading()), addressees.listAll(me.reading()),
        inquiry.erased() ? List.of() : readers.enter(inquiry.id(), me), typed, trouble);
    pages.show(me, PATH, request, response, page -> View.of("help/contact/desk-thread.jte", "view", view));
  }
}
