package org.leipzigapp.messages.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.subscriptions.Choices;
import org.leipzigapp.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What this device was told and when it is told; without an account, and without JavaScript. */
@Controller
class InboxController {

  private static final String PATH = InboxPage.PATH;
  private static final Set<String> DONE = Set.of("email", "sms", "code", "wahl", "ende", "geraet");

  private final Reader reader;
  private final Inbox inbox;
  private final Choices choices;
  private final InboxPage page;

  InboxController(Reader reader, Inbox inbox, Choices choices, InboxPage page) {
    this.reader = reader;
    this.inbox = inbox;
    this.choices = choices;
    this.page = page;
  }

  /** @param done what was just done, from the address it was sent on to */
  @GetMapping(PATH)
  void inbox(@PathVariable Reading reading, @RequestParam(name = "fertig", defaultValue = "") String done,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    page.demandOffered(reading);
    page.show(reading, DONE.contains(done) ? done : null, request, response);
  }

  /** Topics, hours and whether all of a day come together. */
  @PostMapping(PATH + "/wahl")
  void choose(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page.demandOffered(reading);
    Optional<ChoiceForm> form = ChoiceForm.of(request, inbox.topics(), inbox.channels());
    if (form.isEmpty()) {
      page.refuse(reading, new InboxView.Trouble("hours", "hours", ""), request, response);
      return;
    }
    UUID device = reader.findOrCreate(request, response);
    choices.put(device, form.get().asked(), form.get().unwanted(), form.get().hours());
    page.sendTo(reading, "wahl", "wahl", response);
  }

  @GetMapping(PATH + "/anhang/{id:" + InboxPage.ID + "}/{number:[0-9]{1,2}}")
  void attachment(@PathVariable Reading reading, @PathVariable UUID id, @PathVariable int number,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    UUID device = reader.find(request).orElseThrow(NotFound::new);
    inbox.sendAttachment(id, number, reader.owners(device), response);
  }
}
