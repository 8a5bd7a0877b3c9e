package org.leipzigapp.staff.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.staff.members.MemberViews.Form;
import org.leipzigapp.staff.members.MemberViews.Line;
import org.leipzigapp.staff.members.MemberViews.Link;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows the members to administrators. */
@Component
class MemberPages {

  static final String PATH = "/team/mitarbeitende";

  private final Members members;
  private final Invitations invitations;
  private final StaffPages pages;
  private final TheCity city;

  MemberPages(Members members, Invitations invitations, StaffPages pages, TheCity city) {
    this.members = members;
    this.invitations = invitations;
    this.pages = pages;
    this.city = city;
  }

  void showList(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var lines = members.list().stream().map(this::line).toList();
    pages.show(me, PATH, request, response, page -> View.of("staff/members.jte", "lines", lines));
  }

  void showForm(Member me, Form form, HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.show(me, PATH, request, response, page -> View.of("staff/member.jte", "form", form));
  }

  void showLink(Member me, Account account, String token, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    var link = new Link(account.member().name(), base + InvitationController.PATH + "/" + token);
    pages.show(me, PATH, request, response, page -> View.of("staff/link.jte", "link", link));
  }

  Line line(Account account) {
    LocalDateTime lastSignIn = account.lastSignIn() == null ? null
        : LocalDateTime.ofInstant(account.lastSignIn(), city.city().zone());
    return new Line(account, state(account), lastSignIn);
  }

  private @Nullable String state(Account account) {
    if (account.locked()) {
      return "staff.member.state.locked";
    }
    if (invitations.isOpen(account.member().id())) {
      return "staff.member.state.invited";
    }
    return account.password() == null && account.lastSignIn() == null ? "staff.member.state.noaccess" : null;
  }
}
