package org.leipzigapp.cases.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.leipzigapp.cases.timeline.CasePages;
import org.leipzigapp.cases.timeline.Timeline;
import org.leipzigapp.content.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Typing a code. The answer is the same whether or not there is such a code: the timeline. */
@Controller
class CodeController {

  private final OpenedCases cases;
  private final CodeLimits limits;
  private final Timeline timeline;
  private final CasePages pages;
  private final TransactionTemplate transaction;

  CodeController(OpenedCases cases, CodeLimits limits, Timeline timeline, CasePages pages,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.limits = limits;
    this.timeline = timeline;
    this.pages = pages;
    this.transaction = transaction;
  }

  @PostMapping("/{reading}" + CasePages.PATH + "/code")
  void enter(@PathVariable Reading reading, @RequestParam(defaultValue = "") String code, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    pages.demandOffered(reading);
    Optional<Code> read = Code.read(code);
    if (read.isEmpty()) {
      // needs no look into the database and tells nothing that one does not see oneself
      response.setStatus(422);
      timeline.showWithTrouble("typo", reading, request, response);
    } else if (!limits.allow(request)) {
      response.setStatus(429);
      timeline.showWithTrouble("often", reading, request, response);
    } else {
      transaction.executeWithoutResult(status -> cases.enter(read.get(), request, response));
      pages.redirect(reading, "?hinweis=code", response);
    }
  }
}
