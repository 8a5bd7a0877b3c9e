package org.leipzigapp.cases.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.accounts.Account;
import org.leipzigapp.cases.accounts.Accounts;
import org.leipzigapp.cases.devices.OwnDevice;
import org.leipzigapp.cases.timeline.CasePages;
import org.leipzigapp.cases.timeline.Matters;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the city keeps about this device's matters and account: as a page for printing, and as JSON. */
@Controller
class ExportController {

  private static final String BELOW = "/mitnehmen";
  private static final String PATH = "/{reading}" + CasePages.PATH + BELOW;

  private final OwnDevice own;
  private final Matters matters;
  private final Accounts accounts;
  private final CasePages pages;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  ExportController(OwnDevice own, Matters matters, Accounts accounts, CasePages pages, Clock clock) {
    this.own = own;
    this.matters = matters;
    this.accounts = accounts;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(PATH)
  void page(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.demandOffered(reading);
    var view = new ExportView(list(reading, request), account(request).orElse(null));
    pages.show(reading, BELOW, Map.of(), request, response, page -> View.of("cases/export.jte", "view", view));
  }

  @GetMapping(PATH + ".json")
  void file(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.demandOffered(reading);
    var all = new LinkedHashMap<String, Object>();
    all.put("exported", clock.instant().toString());
    account(request).ifPresent(account -> all.put("account", plain(account)));
    all.put("matters", list(reading, request).stream().map(ExportController::plain).toList());
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meine-anliegen.json\"");
    response.getOutputStream().write(json.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
  }

  private List<Exported> list(Reading reading, HttpServletRequest request) {
    return own.find(request).map(device -> matters.list(device, reading)).orElse(List.of()).stream()
        .map(matter -> new Exported(matter, matters.findSource(matter.kind()).orElseThrow().export(matter.id())))
        .toList();
  }

  private Optional<Account> account(HttpServletRequest request) {
    return own.find(request).flatMap(accounts::find);
  }

  private static Map<String, Object> plain(Account account) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("created", account.created().toString());
    plain.put("lastSignIn", account.used().toString());
    plain.put("devices", account.devices());
    plain.put("passkeys", account.passkeys().stream().map(passkey -> Map.of("id", passkey.id(),
        "created", passkey.created().toString(), "lastUsed", passkey.lastUsed().toString())).toList());
    return plain;
  }

  private static Map<String, Object> plain(Exported each) {
    Matter matter = each.matter();
    var plain = new LinkedHashMap<String, Object>();
    plain.put("id", matter.id().toString());
    plain.put("kind", matter.kind());
    plain.put("title", matter.title());
    plain.put("phase", matter.phase().name());
    plain.put("state", matter.state());
    plain.put("who", matter.who());
    if (matter.next() != null) {
      plain.put("next", matter.next());
    }
    if (matter.until() != null) {
      plain.put("until", matter.until().toString());
    }
    plain.put("opened", matter.opened().toString());
    plain.put("changed", matter.changed().toString());
    plain.put("kept", each.kept());
    return plain;
  }
}
