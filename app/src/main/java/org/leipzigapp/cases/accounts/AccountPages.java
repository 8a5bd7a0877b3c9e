package org.leipzigapp.cases.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.cases.devices.OwnDevice;
import org.leipzigapp.cases.timeline.CasePages;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the own account. A device without one is led to where it may get one. */
@Controller
class AccountPages {

  static final String BELOW = "/konto";

  private static final String PATH = "/{reading}" + CasePages.PATH + BELOW;
  private static final String OFFER = "#konto";

  /** What may have been done just before; each has a text "cases.account.notice.…". */
  private static final Set<String> NOTICES = Set.of("konto", "passkey", "entfernt", "letzter", "andere");

  private final Accounts accounts;
  private final OwnDevice own;
  private final CasePages pages;

  AccountPages(Accounts accounts, OwnDevice own, CasePages pages) {
    this.accounts = accounts;
    this.own = own;
    this.pages = pages;
  }

  @GetMapping(PATH)
  void page(@PathVariable Reading reading, @RequestParam(name = "hinweis", required = false) @Nullable String notice,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.demandOffered(reading);
    Optional<Account> account = own.find(request, response).flatMap(accounts::find);
    if (account.isEmpty()) {
      pages.redirect(reading, OFFER, response);
      return;
    }
    var view = new AccountView(account.get(), notice != null && NOTICES.contains(notice) ? notice : null);
    pages.show(reading, BELOW, Map.of(), request, response, page -> View.of("cases/account.jte", "view", view));
  }

  @PostMapping(PATH + "/passkeys/entfernen")
  void removePasskey(@PathVariable Reading reading, @RequestParam(defaultValue = "") String id,
      HttpServletRequest request, HttpServletResponse response) {
    pages.demandOffered(reading);
    Optional<UUID> account = own.findAccount(request);
    boolean removed = account.isPresent() && accounts.removePasskey(account.get(), id);
    pages.redirect(reading, BELOW + (removed ? "?hinweis=entfernt" : "?hinweis=letzter"), response);
  }

  @PostMapping(PATH + "/andere")
  void removeOtherDevices(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response) {
    pages.demandOffered(reading);
    own.findAccount(request).ifPresent(account ->
        accounts.removeOtherDevices(account, own.find(request).orElseThrow()));
    pages.redirect(reading, BELOW + "?hinweis=andere", response);
  }

  @GetMapping(PATH + "/loeschen")
  void askToDelete(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.demandOffered(reading);
    if (own.findAccount(request).isEmpty()) {
      pages.redirect(reading, OFFER, response);
      return;
    }
    pages.show(reading, BELOW + "/loeschen", Map.of(), request, response,
        page -> new View("cases/account-delete.jte", Map.of()));
  }

  @PostMapping(PATH + "/loeschen")
  void delete(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response) {
    pages.demandOffered(reading);
    own.find(request).ifPresent(accounts::delete);
    pages.redirect(reading, "?hinweis=konto-geloescht", response);
  }
}
