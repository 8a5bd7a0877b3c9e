package org.leipzigapp.messages.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.SeeOther;
import org.leipzigapp.messages.outbox.Hours;
import org.leipzigapp.messages.subscriptions.Choices;
import org.leipzigapp.messages.subscriptions.Own;
import org.leipzigapp.messages.templates.Letters;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Component;

/** Shows the page of a device, as it is or with what went wrong. */
@Component
class InboxPage {

  static final String PATH = "/{reading}" + Letters.INBOX;
  static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Reader reader;
  private final Inbox inbox;
  private final Own own;
  private final Choices choices;
  private final Pages pages;

  InboxPage(Reader reader, Inbox inbox, Own own, Choices choices, Pages pages) {
    this.reader = reader;
    this.inbox = inbox;
    this.own = own;
    this.choices = choices;
    this.pages = pages;
  }

  /** @param done what was just done, null for nothing */
  void show(Reading reading, @Nullable String done, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(reading, done, null, request, response);
  }

  /** With the form as it was typed, and status 422, or 429 if it came too often. */
  void refuse(Reading reading, InboxView.Trouble trouble, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(trouble.words().equals("often") ? 429 : 422);
    show(reading, null, trouble, request, response);
  }

  /** @param done end of a text's key @param place on the page */
  void sendTo(Reading reading, String done, String place, HttpServletResponse response) {
    SeeOther.to("/" + reading.tag() + Letters.INBOX + "?fertig=" + done + "#" + place, response);
  }

  void demandOffered(Reading reading) {
    if (!pages.offers(Address.of(reading, Letters.INBOX))) {
      throw new NotFound();
    }
  }

  private void show(Reading reading, @Nullable String done, InboxView.@Nullable Trouble trouble,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    UUID device = reader.find(request).orElse(null);
    Set<UUID> owners = device == null ? Set.of() : reader.owners(device);
    List<InboxView.Entry> entries = device == null ? List.of() : inbox.read(device, owners, reading);
    var view = new InboxView(device, entries, own.list(owners), inbox.topics(), inbox.channels(),
        device == null ? Set.of() : choices.listUnwanted(device),
        device == null ? Hours.ANY : choices.hours(device), trouble, done);
    pages.showPrivately(new Address(reading, Letters.INBOX, Map.of()), List.of(), request, response,
        page -> View.of("messages/inbox.jte", "view", view));
  }
}
