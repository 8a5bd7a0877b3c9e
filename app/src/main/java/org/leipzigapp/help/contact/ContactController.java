package org.leipzigapp.help.contact;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.cases.Cases;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.Seal;
import org.leipzigapp.forms.Seals;
import org.leipzigapp.forms.SeeOther;
import org.leipzigapp.forms.Trouble;
import org.leipzigapp.help.contact.files.Upload;
import org.leipzigapp.help.contact.files.Uploads;
import org.leipzigapp.messages.Subscriptions;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A message to an office, for everybody: a form that needs neither an account nor JavaScript. Whatever goes wrong, what
 * was typed stands in the form that comes back. Parameters: an (an office's id), zu (a service's id).
 */
@Controller
class ContactController {

  static final String PATH = "/kontakt";
  private static final String PURPOSE = "contact";

  private final Inquiries inquiries;
  private final Addressees addressees;
  private final Cases cases;
  private final Subscriptions subscriptions;
  private final Uploads uploads;
  private final Seals seals;
  private final ContactLimits limits;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Pages pages;

  ContactController(Inquiries inquiries, Addressees addressees, Cases cases, Subscriptions subscriptions,
      Uploads uploads, Seals seals, ContactLimits limits, TransactionTemplate transaction, Clock clock, Pages pages) {
    this.inquiries = inquiries;
    this.addressees = addressees;
    this.cases = cases;
    this.subscriptions = subscriptions;
    this.uploads = uploads;
    this.seals = seals;
    this.limits = limits;
    this.transaction = transaction;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping("/{reading}" + PATH)
  void form(@PathVariable Reading reading, @RequestParam(name = "an", defaultValue = "") String office,
      @RequestParam(name = "zu", defaultValue = "") String service, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    show(reading, ContactForm.empty(office, service), null, Map.of(), null, request, response);
  }

  @PostMapping("/{reading}" + PATH)
  void send(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    demandOffered(reading);
    try (Upload sent = uploads.read(request, fields -> seals.isWhole(fields.field("siegel"), PURPOSE))) {
      ContactForm form = ContactForm.of(sent);
      Map<String, String> problems = form.problems(sent, subscriptions::isAddress);
      Trouble trouble = problems.isEmpty()
          ? seals.check(form.seal(), PURPOSE, form.trap(), limits, request) : Trouble.PROBLEMS;
      if (trouble == null) {
        try {
          SeeOther.to("/" + reading.tag() + PATH + "/" + take(form, sent, reading, request, response) + "?neu",
              response);
          return;
        } catch (DataAccessException | TransactionException e) {
          trouble = Trouble.AWAY;
        }
      }
      response.setStatus(trouble.status());
      show(reading, form, trouble, problems, sent, request, response);
    }
  }

  /** All of it or nothing: the words, the device that may follow them, the message that says they arrived. */
  private UUID take(ContactForm form, Upload sent, Reading reading, HttpServletRequest request,
      HttpServletResponse response) {
    Addressees.Subject subject = addressees.find(form.office(), form.service());
    Seal seal = seals.get();
    UUID id = seal.id(form.seal(), "");
    Instant now = clock.instant();
    var inquiry = new Inquiry(id, subject.department(form.office()), subject.about(),
        subject.title() == null ? "*" : shorten(subject.title().in(reading)), reading, Inquiry.State.OPEN, now, now,
        null, null, false, List.of());
    transaction.executeWithoutResult(status -> {
      inquiries.begin(inquiry, new Words(form.words(), sent.files(), seal.id(form.seal(), form.words())));
      cases.open(ContactMatters.KIND, id, request, response);
      if (!form.email().isEmpty()) {
        subscriptions.offerEmail(id, form.email(), reading);
      }
    });
    return id;
  }

  private void show(Reading reading, ContactForm form, @Nullable Trouble trouble, Map<String, String> problems,
      @Nullable Upload sent, HttpServletRequest request, HttpServletResponse response) throws IOException {
    demandOffered(reading);
    Addressees.Subject subject = addressees.find(form.office(), form.service());
    boolean aboutService = subject.about() != null && subject.about().kind().equals(Addressees.SERVICE);
    var parameters = new LinkedHashMap<String, String>();
    if (subject.about() != null) {
      parameters.put(aboutService ? "zu" : "an", subject.about().id());
    }
    var address = new Address(reading, PATH, parameters);
    // who was too fast goes on with the same seal: it is older when the form is sent again
    String seal = trouble == Trouble.TOO_FAST || trouble == Trouble.PROBLEMS && seals.isWhole(form.seal(), PURPOSE)
        ? form.seal() : seals.get().make(PURPOSE);
    var view = new ContactView(form, subject.title(), aboutService,
        subject.choices().size() > 1 ? subject.choices() : Map.of(),
        subject.choices().size() == 1 ? subject.choices().values().iterator().next() : null, seal,
        trouble == null ? null : trouble.key(), problems, sent == null ? List.of() : sent.problems(),
        sent != null && sent.hadFiles());
    pages.showPrivately(address, List.of(), request, response, page -> View.of("help/contact/form.jte", "view", view));
  }

  private void demandOffered(Reading reading) {
    if (!pages.offers(Address.of(reading, PATH))) {
      throw new NotFound();
    }
  }

  private static String shorten(String title) {
    return title.substring(0, Math.min(300, title.length()));
  }
}
