package org.leipzigapp.messages.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.SeeOther;
import org.leipzigapp.forms.SendLimits;
import org.leipzigapp.forms.Typed;
import org.leipzigapp.messages.Subscriptions;
import org.leipzigapp.messages.outbox.Hours;
import org.leipzigapp.messages.subscriptions.Choices;
import org.leipzigapp.messages.subscriptions.Own;
import org.leipzigapp.messages.templates.Letters;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What this device was told and how it is told; without an account, and without JavaScript. */
@Controller
class InboxController {

  private static final String PATH = "/{reading}" + Letters.INBOX;
  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final int ADDRESSES_PER_HOUR = 20;
  private static final int LONGEST_ADDRESS = 254;

  private final Reader reader;
  private final Inbox inbox;
  private final Own own;
  private final Choices choices;
  private final Subscriptions subscriptions;
  private final Pages pages;
  private final SendLimits limits = new SendLimits(ADDRESSES_PER_HOUR);

  InboxController(Reader reader, Inbox inbox, Own own, Choices choices, Subscriptions subscriptions, Pages pages) {
    this.reader = reader;
    this.inbox = inbox;
    this.own = own;
    this.choices = choices;
    this.subscriptions = subscriptions;
    this.pages = pages;
  }

  /** @param done what was just done, from the address it was sent on to */
  @GetMapping(PATH)
  void inbox(@PathVariable Reading reading, @RequestParam(name = "fertig", defaultValue = "") String done,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    demandOffered(reading);
    String known = Set.of("email", "wahl", "ende", "geraet").contains(done) ? done : null;
    show(reading, "", null, known, request, response);
  }

  /** Adds an address ("email"), which is asked first. */
  @PostMapping(PATH + "/email")
  void addEmail(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    demandOffered(reading);
    String typed = Typed.line(request.getParameter("email"));
    String trouble = !subscriptions.isAddress(typed) ? "email" : limits.allow(request) ? null : "often";
    if (trouble == null) {
      subscriptions.offerEmail(reader.findOrCreate(request, response), typed, reading);
      SeeOther.to(link(reading) + "?fertig=email#adressen", response);
    } else {
      response.setStatus(trouble.equals("often") ? 429 : 422);
      show(reading, typed.substring(0, Math.min(typed.length(), LONGEST_ADDRESS)), trouble, null, request,
          response);
    }
  }

  @PostMapping(PATH + "/adressen/{id:" + ID + "}/entfernen")
  void removeAddress(@PathVariable Reading reading, @PathVariable UUID id, HttpServletRequest request,
      HttpServletResponse response) {
    demandOffered(reading);
    UUID device = reader.find(request).orElseThrow(NotFound::new);
    if (!own.end(id, reader.owners(device))) {
      throw new NotFound();
    }
    SeeOther.to(link(reading) + "?fertig=ende#adressen", response);
  }

  /** Topics, hours and whether all of a day come together. */
  @PostMapping(PATH + "/wahl")
  void choose(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    demandOffered(reading);
    Optional<ChoiceForm> form = ChoiceForm.of(request, inbox.topics(), inbox.channels());
    if (form.isEmpty()) {
      response.setStatus(422);
      show(reading, "", "hours", null, request, response);
      return;
    }
    UUID device = reader.findOrCreate(request, response);
    choices.put(device, form.get().asked(), form.get().unwanted(), form.get().hours());
    SeeOther.to(link(reading) + "?fertig=wahl#wahl", response);
  }

  @GetMapping(PATH + "/anhang/{id:" + ID + "}/{number:[0-9]{1,2}}")
  void attachment(@PathVariable Reading reading, @PathVariable UUID id, @PathVariable int number,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    UUID device = reader.find(request).orElseThrow(NotFound::new);
    inbox.sendAttachment(id, number, reader.owners(device), response);
  }

  private void show(Reading reading, String typed, @Nullable String trouble, @Nullable String done,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    UUID device = reader.find(request).orElse(null);
    Set<UUID> owners = device == null ? Set.of() : reader.owners(device);
    List<InboxView.Entry> entries = device == null ? List.of() : inbox.read(device, owners, reading);
    var view = new InboxView(device, entries, own.list(owners), inbox.topics(), inbox.channels(),
        device == null ? Set.of() : choices.listUnwanted(device),
        device == null ? Hours.ANY : choices.hours(device), typed, trouble, done);
    pages.showPrivately(new Address(reading, Letters.INBOX, Map.of()), List.of(), request, response,
        page -> View.of("messages/inbox.jte", "view", view));
  }

  private void demandOffered(Reading reading) {
    if (!pages.offers(Address.of(reading, Letters.INBOX))) {
      throw new NotFound();
    }
  }

  private static String link(Reading reading) {
    return "/" + reading.tag() + Letters.INBOX;
  }
}
