package org.leipzigapp.help.contact;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.cases.Cases;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.Seals;
import org.leipzigapp.forms.SeeOther;
import org.leipzigapp.forms.Trouble;
import org.leipzigapp.help.contact.files.Downloads;
import org.leipzigapp.help.contact.files.Upload;
import org.leipzigapp.help.contact.files.Uploads;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The thread for the person who began it, on the devices that have the matter; for all others there is none. */
@Controller
class ThreadController {

  private static final String PATH =
      "/{reading}" + ContactController.PATH + "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

  private final Inquiries inquiries;
  private final Addressees addressees;
  private final Cases cases;
  private final Uploads uploads;
  private final Downloads downloads;
  private final Seals seals;
  private final ContactLimits limits;
  private final Clock clock;
  private final Pages pages;

  ThreadController(Inquiries inquiries, Addressees addressees, Cases cases, Uploads uploads, Downloads downloads,
      Seals seals, ContactLimits limits, Clock clock, Pages pages) {
    this.inquiries = inquiries;
    this.addressees = addressees;
    this.cases = cases;
    this.uploads = uploads;
    this.downloads = downloads;
    this.seals = seals;
    this.limits = limits;
    this.clock = clock;
    this.pages = pages;
  }

  /** What came back of the form at the end of the thread. */
  private record Back(ContactForm form, @Nullable String trouble, Map<String, String> problems,
      List<Upload.Problem> files, boolean hadFiles) {

    static final Back NOTHING = new Back(ContactForm.empty("", ""), null, Map.of(), List.of(), false);
  }

  @GetMapping(PATH)
  void thread(@PathVariable Reading reading, @PathVariable UUID id, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    show(reading, id, Back.NOTHING, request, response);
  }

  /** The person writes once more; also what opens again what was done. */
  @PostMapping(PATH)
  void write(@PathVariable Reading reading, @PathVariable UUID id, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    try {
      if (!cases.has(id, request)) {
        showUnknown(reading, id, request, response);
        return;
      }
    } catch (DataAccessException | TransactionException e) {
      showAway(reading, id, request, response);
      return;
    }
    String purpose = purpose(id);
    try (Upload sent = uploads.read(request, fields -> seals.isWhole(fields.field("siegel"), purpose))) {
      ContactForm form = ContactForm.of(sent);
      Map<String, String> problems = form.problems(sent, address -> true);
      Trouble trouble = problems.isEmpty()
          ? seals.check(form.seal(), purpose, form.trap(), limits, request) : Trouble.PROBLEMS;
      String why = trouble == null ? null : trouble.key();
      int status = trouble == null ? HttpServletResponse.SC_CONFLICT : trouble.status();
      if (trouble == null) {
        try {
          var words = new Words(form.words(), sent.files(), seals.get().id(form.seal(), form.words()));
          if (inquiries.answerBack(id, words) == Inquiries.Outcome.DONE) {
            SeeOther.to("/" + reading.tag() + ContactController.PATH + "/" + id + "#neu", response);
            return;
          }
          why = "contact.thread.closed";
        } catch (DataAccessException | TransactionException e) {
          why = Trouble.AWAY.key();
          status = Trouble.AWAY.status();
        }
      }
      response.setStatus(status);
      show(reading, id, new Back(form, why, problems, sent.problems(), sent.hadFiles()), request, response);
    }
  }

  @GetMapping(PATH + "/datei/{file:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
  void file(@PathVariable Reading reading, @PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    if (!cases.has(id, request)) {
      throw new NotFound();
    }
    downloads.send(id, file, response);
  }

  private void show(Reading reading, UUID id, Back back, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Inquiry inquiry = cases.has(id, request) ? inquiries.find(id).orElse(null) : null;
    if (inquiry == null) {
      showUnknown(reading, id, request, response);
      return;
    }
    boolean done = inquiry.state() == Inquiry.State.DONE;
    boolean reopens = inquiry.mayBeReopened(clock.instant());
    var names = new HashMap<String, String>();
    inquiry.posts().stream().map(Post::department).filter(office -> office != null)
        .forEach(office -> names.put(office, addressees.name(office, reading)));
    String seal = Trouble.TOO_FAST.key().equals(back.trouble()) || seals.isWhole(back.form().seal(), purpose(id))
        ? back.form().seal() : seals.get().make(purpose(id));
    var view = new ThreadView(inquiry, addressees.name(inquiry.department(), reading),
        addressees.title(inquiry, reading), names, cases.findCode(id, request).orElse(null),
        request.getParameter("neu") != null, reopens, inquiry.erased() || done && !reopens, back.form(), seal,
        back.trouble(), back.problems(), back.files(), back.hadFiles());
    pages.showPrivately(address(reading, id), List.of(), request, response,
        page -> View.of("help/contact/thread.jte", "view", view));
  }

  /** The thread cannot be read, but what was typed is not lost. */
  private void showAway(Reading reading, UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (Upload sent = uploads.read(request, fields -> false)) {
      response.setStatus(Trouble.AWAY.status());
      var view = new AwayView(id, ContactForm.of(sent), sent.hadFiles());
      pages.showPrivately(address(reading, id), List.of(), request, response,
          page -> View.of("help/contact/away.jte", "view", view));
    }
  }

  /** The same whether there is no such thread or it belongs to somebody else; says what one can do. */
  private void showUnknown(Reading reading, UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Address address = address(reading, id);
    if (!pages.offers(address)) {
      throw new NotFound();
    }
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    pages.showPrivately(address, List.of(), request, response,
        page -> new View("help/contact/unknown.jte", Map.of()));
  }

  private static String purpose(UUID id) {
    return "contact " + id;
  }

  private static Address address(Reading reading, UUID id) {
    return Address.of(reading, ContactController.PATH + "/" + id);
  }
}
