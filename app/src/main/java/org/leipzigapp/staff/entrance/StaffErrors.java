package org.leipzigapp.staff.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.NotAllowed;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.leipzigapp.staff.sessions.Present;
import org.leipzigapp.web.View;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells a member in plain words what the own roles do not allow and who can change that. */
@ControllerAdvice
class StaffErrors {

  private final StaffPages pages;
  private final Members members;
  private final Audit audit;

  StaffErrors(StaffPages pages, Members members, Audit audit) {
    this.pages = pages;
    this.members = members;
    this.audit = audit;
  }

  @ExceptionHandler
  void notAllowed(NotAllowed refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Member me = Present.find(request).orElseThrow(() -> refused).me();
    audit.refused(me, refused);
    List<String> administrators = members.list().stream().filter(account -> !account.locked())
        .map(Account::member).filter(Member::isAdministrator).map(Member::name).toList();
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    pages.show(me, request.getRequestURI(), request, response,
        page -> View.of("staff/refused.jte", "refusal", new Refusal(refused.right(), administrators)));
  }
}
