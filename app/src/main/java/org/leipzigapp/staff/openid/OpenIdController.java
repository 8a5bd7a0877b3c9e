package org.leipzigapp.staff.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.entrance.FrontPages;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.openid.OpenIdClient.Ticket;
import org.leipzigapp.staff.sessions.OpenToAll;
import org.leipzigapp.staff.sessions.Signatures;
import org.leipzigapp.staff.sessions.StaffCookies;
import org.leipzigapp.staff.sessions.WayBack;
import org.leipzigapp.staff.signin.Entrance;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The way to the city's own sign-in and back. */
@Controller
@OpenToAll
class OpenIdController {

  private static final String PATH = WayBack.SIGN_IN + "/stadt";
  private static final String BACK = PATH + "/zurueck";
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final String PURPOSE = "city sign-in";

  private final OpenIdSettings settings;
  private final ObjectProvider<OpenIdClient> client;
  private final CityMembers members;
  private final Signatures signatures;
  private final Entrance entrance;
  private final FrontPages pages;
  private final Clock clock;

  OpenIdController(OpenIdSettings settings, ObjectProvider<OpenIdClient> client, CityMembers members,
      Signatures signatures, Entrance entrance, FrontPages pages, Clock clock) {
    this.settings = settings;
    this.client = client;
    this.members = members;
    this.signatures = signatures;
    this.entrance = entrance;
    this.pages = pages;
    this.clock = clock;
  }

  /** @param to where one wanted to go in the staff room */
  private record Kept(Ticket ticket, String to) {}

  @GetMapping(PATH)
  void leave(@RequestParam(defaultValue = "") String to, HttpServletRequest request, HttpServletResponse response) {
    if (!settings.isOn()) {
      throw new NotFound();
    }
    Ticket ticket = Ticket.fresh();
    Optional<String> city = client.getObject().authorizationUri(ticket, redirectUri(request));
    if (city.isPresent()) {
      String kept = write(new Kept(ticket, WayBack.safe(to)));
      StaffCookies.setForReturn(StaffCookies.CHALLENGE, kept, VALID, request, response);
    }
    lead(city.orElse(WayBack.SIGN_IN + "?grund=stadt-fern"), response);
  }

  @GetMapping(BACK)
  void comeBack(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String code,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!settings.isOn()) {
      throw new NotFound();
    }
    Kept kept = read(StaffCookies.find(request, StaffCookies.CHALLENGE));
    StaffCookies.remove(StaffCookies.CHALLENGE, request, response);
    if (kept == null || code.isEmpty() || !kept.ticket().state().equals(state)) {
      lead(WayBack.SIGN_IN + "?grund=stadt", response);
      return;
    }
    Optional<Map<String, Object>> claims = client.getObject().claims(kept.ticket(), code, redirectUri(request));
    Optional<Account> account = claims.flatMap(known -> members.find(known, pages.reading(request).language()));
    if (account.isEmpty()) {
      lead(WayBack.SIGN_IN + "?grund=" + (claims.isEmpty() ? "stadt" : "stadt-unbekannt"), response);
      return;
    }
    entrance.open(account.get(), "city", request, response);
    // a redirect would still count as coming from the other site, and the browser would keep the new session back
    pages.show(BACK, request, response, page -> View.of("staff/again.jte", "to", kept.to()));
  }

  private static String redirectUri(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).path(BACK).build().toUriString();
  }

  private static void lead(String to, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, to);
  }

  private String write(Kept kept) {
    Ticket ticket = kept.ticket();
    String to = Base64.getUrlEncoder().withoutPadding().encodeToString(kept.to().getBytes(StandardCharsets.UTF_8));
    String text = String.join(".", Long.toString(clock.instant().plus(VALID).getEpochSecond()), ticket.state(),
        ticket.nonce(), ticket.verifier(), to);
    return text + "." + signatures.sign(PURPOSE, text);
  }

  private @Nullable Kept read(@Nullable String cookie) {
    int end = cookie == null ? -1 : cookie.lastIndexOf('.');
    if (cookie == null || end < 0 || !signatures.isSigned(PURPOSE, cookie.substring(0, end),
        cookie.substring(end + 1))) {
      return null;
    }
    String[] parts = cookie.substring(0, end).split("\\.");
    if (clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(parts[0])))) {
      return null;
    }
    String to = new String(Base64.getUrlDecoder().decode(parts[4]), StandardCharsets.UTF_8);
    return new Kept(new Ticket(parts[1], parts[2], parts[3]), to);
  }
}
