package org.leipzigapp.messages.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.SendLimits;
import org.leipzigapp.forms.Typed;
import org.leipzigapp.messages.Subscriptions;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.subscriptions.MobileNumbers;
import org.leipzigapp.messages.subscriptions.Own;
import org.leipzigapp.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where this device wants to be told: addresses and numbers, each asked before anything else goes there. */
@Controller
class AddressController {

  private static final String PATH = InboxPage.PATH;
  private static final String ONE = PATH + "/adressen/{id:" + InboxPage.ID + "}";
  private static final String PLACE = "adressen";
  private static final int PER_HOUR = 20;
  private static final int CODES_PER_HOUR = 60;

  private final Reader reader;
  private final Inbox inbox;
  private final Own own;
  private final Subscriptions subscriptions;
  private final MobileNumbers numbers;
  private final InboxPage page;
  private final SendLimits limits = new SendLimits(PER_HOUR);
  private final SendLimits codeLimits = new SendLimits(CODES_PER_HOUR);

  AddressController(Reader reader, Inbox inbox, Own own, Subscriptions subscriptions, MobileNumbers numbers,
      InboxPage page) {
    this.reader = reader;
    this.inbox = inbox;
    this.own = own;
    this.subscriptions = subscriptions;
    this.numbers = numbers;
    this.page = page;
  }

  /** Adds an address ("email"), which gets a link. */
  @PostMapping(PATH + "/email")
  void addEmail(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page.demandOffered(reading);
    String typed = Typed.line(request.getParameter("email"));
    String trouble = !subscriptions.isAddress(typed) ? "email" : limits.allow(request) ? null : "often";
    if (isTaken(reading, "email", typed, trouble, request, response)) {
      subscriptions.offerEmail(reader.findOrCreate(request, response), typed, reading);
      page.sendTo(reading, "email", PLACE, response);
    }
  }

  /** Adds a mobile number ("nummer"), which gets a code; where the city sends SMS. */
  @PostMapping(PATH + "/sms")
  void addNumber(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    demandSms(reading);
    String typed = Typed.line(request.getParameter("nummer"));
    String trouble = !numbers.isNumber(typed) ? "number" : limits.allow(request) ? null : "often";
    if (isTaken(reading, "number", typed, trouble, request, response)) {
      numbers.offer(reader.findOrCreate(request, response), typed, reading);
      page.sendTo(reading, "sms", PLACE, response);
    }
  }

  /** The code that came there ("code"). */
  @PostMapping(ONE + "/code")
  void enterCode(@PathVariable Reading reading, @PathVariable UUID id, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    demandSms(reading);
    UUID device = reader.find(request).orElseThrow(NotFound::new);
    String field = "code-" + id;
    String typed = Typed.line(request.getParameter("code"));
    if (!isTaken(reading, field, typed, codeLimits.allow(request) ? null : "often", request, response)) {
      return;
    }
    switch (numbers.enter(id, reader.owners(device), typed).orElseThrow(NotFound::new)) {
      case RIGHT -> page.sendTo(reading, "code", PLACE, response);
      case WRONG -> page.refuse(reading, new InboxView.Trouble("code", field, typed), request, response);
      case OVER -> page.refuse(reading, new InboxView.Trouble("over", "number", ""), request, response);
    }
  }

  @PostMapping(ONE + "/entfernen")
  void remove(@PathVariable Reading reading, @PathVariable UUID id, HttpServletRequest request,
      HttpServletResponse response) {
    page.demandOffered(reading);
    UUID device = reader.find(request).orElseThrow(NotFound::new);
    if (!own.end(id, reader.owners(device))) {
      throw new NotFound();
    }
    page.sendTo(reading, "ende", PLACE, response);
  }

  private boolean isTaken(Reading reading, String field, String typed, @Nullable String trouble,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (trouble != null) {
      page.refuse(reading, new InboxView.Trouble(trouble, field, typed), request, response);
    }
    return trouble == null;
  }

  private void demandSms(Reading reading) {
    page.demandOffered(reading);
    if (!inbox.channels().contains(Channel.Kind.SMS)) {
      throw new NotFound();
    }
  }
}
