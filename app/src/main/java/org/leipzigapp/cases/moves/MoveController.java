package org.leipzigapp.cases.moves;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.cases.codes.Code;
import org.leipzigapp.cases.codes.CodeLimits;
import org.leipzigapp.cases.devices.OwnDevice;
import org.leipzigapp.cases.timeline.CasePages;
import org.leipzigapp.cases.timeline.Matters;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.QrCode;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Moving to another device. Whoever opens the link only looks; taking over is a button of its own, so what fetches
 * links ahead moves nothing.
 */
@Controller
class MoveController {

  private static final String BELOW = "/umzug";
  private static final String PATH = "/{reading}" + CasePages.PATH + BELOW;

  private final Moves moves;
  private final OwnDevice own;
  private final Matters matters;
  private final CodeLimits limits;
  private final CasePages pages;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MoveController(Moves moves, OwnDevice own, Matters matters, CodeLimits limits, CasePages pages,
      TransactionTemplate transaction, Clock clock) {
    this.moves = moves;
    this.own = own;
    this.matters = matters;
    this.limits = limits;
    this.pages = pages;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping(PATH)
  void start(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    showStart(reading, false, request, response);
  }

  /** Shows the QR code. */
  @PostMapping(PATH)
  void open(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.demandOffered(reading);
    Optional<UUID> device = own.find(request);
    if (device.isEmpty()) {
      pages.redirect(reading, BELOW, response);
      return;
    }
    Code code = moves.open(device.get());
    String address = site(request) + "/" + reading.tag() + CasePages.PATH + BELOW;
    var view = new MoveView.Open(new QrCode(address + "/" + code.grouped()), code.grouped(), address,
        clock.instant().plus(Moves.OPEN_FOR));
    pages.show(reading, BELOW, Map.of(), request, response, page -> View.of("cases/move-open.jte", "view", view));
  }

  /** A typed code leads where its QR code leads. */
  @PostMapping(PATH + "/code")
  void type(@PathVariable Reading reading, @RequestParam(defaultValue = "") String code, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    pages.demandOffered(reading);
    Optional<Code> read = Code.read(code);
    if (read.isEmpty()) {
      response.setStatus(422);
      showStart(reading, true, request, response);
    } else {
      pages.redirect(reading, BELOW + "/" + read.get().grouped(), response);
    }
  }

  @GetMapping(PATH + "/{code:[A-Za-z0-9-]{1,40}}")
  void look(@PathVariable Reading reading, @PathVariable String code, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    pages.demandOffered(reading);
    Optional<Code> read = Code.read(code).filter(whole -> limits.allow(request));
    Optional<UUID> source = read.flatMap(moves::findSource);
    if (read.isEmpty() || source.isEmpty()) {
      showGone(reading, request, response);
      return;
    }
    var view = new MoveView.Arriving(read.get().grouped(), matters.list(source.get(), reading));
    pages.show(reading, BELOW + "/" + view.code(), Map.of(), request, response,
        page -> View.of("cases/move-arriving.jte", "view", view));
  }

  @PostMapping(PATH + "/{code:[A-Za-z0-9-]{1,40}}")
  void accept(@PathVariable Reading reading, @PathVariable String code, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    pages.demandOffered(reading);
    Optional<Code> read = Code.read(code).filter(whole -> limits.allow(request));
    if (read.isPresent() && Boolean.TRUE.equals(transaction.execute(status ->
        moves.findSource(read.get()).isPresent() && moves.use(read.get(), own.findOrCreate(request, response))))) {
      pages.redirect(reading, "?hinweis=umzug", response);
    } else {
      showGone(reading, request, response);
    }
  }

  private void showStart(Reading reading, boolean trouble, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.demandOffered(reading);
    boolean hasMatters = own.find(request).map(device -> !matters.list(device, reading).isEmpty()).orElse(false);
    var view = new MoveView.Start(hasMatters, trouble);
    pages.show(reading, BELOW, Map.of(), request, response, page -> View.of("cases/move.jte", "view", view));
  }

  /** Used, too old, mistyped, guessed too often, never there: all the same. */
  private void showGone(Reading reading, HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    pages.show(reading, BELOW, Map.of(), request, response, page -> new View("cases/move-gone.jte", Map.of()));
  }

  /** As the browser addressed it, so that the other device gets to the same place. */
  private static String site(HttpServletRequest request) {
    boolean isUsualPort = request.getServerPort() == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (isUsualPort ? "" : ":" + request.getServerPort());
  }
}
