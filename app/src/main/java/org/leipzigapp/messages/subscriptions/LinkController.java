package org.leipzigapp.messages.subscriptions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.links.SignedLinks;
import org.leipzigapp.messages.links.SignedLinks.Purpose;
import org.leipzigapp.messages.outbox.Endings;
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

/**
 * The links in mails. Looking at one changes nothing, since mail servers look at links; the button does. Ending works
 * with one tap in the mail program as well (RFC 8058): a POST without a cookie, that only knows the link.
 */
@Controller
class LinkController {

  private static final String CONFIRM = "/mitteilungen/bestaetigen/";
  private static final String STOP = "/mitteilungen/abbestellen/";
  private static final String TOKEN = "{token:[A-Za-z0-9_-]{1,100}}";

  private final SubscriptionStore store;
  private final Addresses addresses;
  private final Endings endings;
  private final SignedLinks links;
  private final Pages pages;

  LinkController(SubscriptionStore store, Addresses addresses, Endings endings, SignedLinks links, Pages pages) {
    this.store = store;
    this.addresses = addresses;
    this.endings = endings;
    this.links = links;
    this.pages = pages;
  }

  @GetMapping("/{reading}" + CONFIRM + TOKEN)
  void askToConfirm(@PathVariable Reading reading, @PathVariable String token, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    Optional<Subscription> found = find(Purpose.CONFIRM, token);
    String state = found.map(one -> one.isPending() ? "ask" : one.isActive() ? "done" : "over").orElse("over");
    show(reading, CONFIRM, token, "confirm." + state, found.map(Subscription::shown).orElse(""), request, response);
  }

  @PostMapping("/{reading}" + CONFIRM + TOKEN)
  void confirm(@PathVariable Reading reading, @PathVariable String token, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    Optional<Subscription> found = find(Purpose.CONFIRM, token);
    boolean over = found.isEmpty()
        || addresses.confirm(found.get().id()) == Addresses.Confirmation.OVER;
    show(reading, CONFIRM, token, over ? "confirm.over" : "confirm.done",
        found.map(Subscription::shown).orElse(""), request, response);
  }

  /** "That was not me": the address is never asked again. */
  @PostMapping("/{reading}" + CONFIRM + TOKEN + "/nie")
  void refuse(@PathVariable Reading reading, @PathVariable String token, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    find(Purpose.CONFIRM, token).ifPresent(found -> endings.refuse(found.id()));
    show(reading, CONFIRM, token, "refused", "", request, response);
  }

  @GetMapping("/{reading}" + STOP + TOKEN)
  void askToStop(@PathVariable Reading reading, @PathVariable String token, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    Optional<Subscription> found = find(Purpose.STOP, token);
    boolean ended = found.isPresent() && !found.get().isActive() && !found.get().isPending();
    show(reading, STOP, token, found.isEmpty() ? "stop.unknown" : ended ? "stop.done" : "stop.ask",
        found.map(Subscription::shown).orElse(""), request, response);
  }

  /** When this answers with 200, not one message more leaves. */
  @PostMapping("/{reading}" + STOP + TOKEN)
  void stop(@PathVariable Reading reading, @PathVariable String token, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    end(reading, token, "stop.done", false, request, response);
  }

  /** Nothing to this address any more, from no matter. */
  @PostMapping("/{reading}" + STOP + TOKEN + "/nie")
  void stopAll(@PathVariable Reading reading, @PathVariable String token, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    end(reading, token, "refused", true, request, response);
  }

  private void end(Reading reading, String token, String state, boolean all, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    Optional<Subscription> found = find(Purpose.STOP, token);
    String shown = found.isEmpty() ? "stop.unknown" : state;
    try {
      found.map(Subscription::id).ifPresent(all ? endings::refuse : endings::endAsked);
    } catch (DataAccessException | TransactionException e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", "30");
      shown = "stop.failed";
    }
    show(reading, STOP, token, shown, found.map(Subscription::mask).orElse(""), request, response);
  }

  private Optional<Subscription> find(Purpose purpose, String token) {
    Optional<UUID> id = links.check(purpose, token);
    return id.flatMap(store::find);
  }

  private void show(Reading reading, String path, String token, String state, String address,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    Address page = Address.of(reading, path + token);
    if (!pages.offers(page)) {
      throw new NotFound();
    }
    if (state.endsWith(".unknown") || state.equals("confirm.over")) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    pages.showPrivately(page, List.of(), request, response,
        shown -> View.of("messages/link.jte", "view", new LinkView(state, page.path(), address)));
  }
}
