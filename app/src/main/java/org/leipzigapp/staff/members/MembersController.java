package org.leipzigapp.staff.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Departments.Department;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.Role;
import org.leipzigapp.staff.members.MemberAdministration.Outcome;
import org.leipzigapp.staff.members.MemberViews.Form;
import org.leipzigapp.staff.sessions.Ids;
import org.leipzigapp.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which administrators look after the members. */
@Controller
class MembersController {

  private final MemberAdministration administration;
  private final Members members;
  private final StaffDepartments departments;
  private final MemberPages pages;

  MembersController(MemberAdministration administration, Members members, StaffDepartments departments,
      MemberPages pages) {
    this.administration = administration;
    this.members = members;
    this.departments = departments;
    this.pages = pages;
  }

  @GetMapping(MemberPages.PATH)
  void list(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.MANAGE_MEMBERS, "members");
    pages.showList(me, request, response);
  }

  @GetMapping(MemberPages.PATH + "/neu")
  void newMember(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.MANAGE_MEMBERS, "members");
    pages.showForm(me, empty(me, "", "", Set.of(Role.EDITOR), Set.of(), null, null), request, response);
  }

  @PostMapping(MemberPages.PATH)
  void invite(Member me, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String email,
      @RequestParam(name = "rolle", required = false) @Nullable List<String> roleNames,
      @RequestParam(name = "amt", required = false) @Nullable List<String> offices,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.MANAGE_MEMBERS, "members");
    Set<Role> roles = roles(roleNames);
    Set<String> chosen = chosen(me, offices, Set.of());
    String field = !Names.isName(name) ? "name" : !Names.isEmail(email) ? "email" : null;
    if (field != null) {
      refuse(me, empty(me, name, email, roles, chosen, field, "staff." + field + ".wrong"), request, response);
      return;
    }
    switch (administration.invite(me, name, email, roles, chosen, me.language())) {
      case Outcome.Done(Account account, String token) -> pages.showLink(me, account, token, request, response);
      case Outcome.Refused(String problem) ->
          refuse(me, empty(me, name, email, roles, chosen, "email", problem), request, response);
    }
  }

  @GetMapping(MemberPages.PATH + "/{id}")
  void member(Member me, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    me.demandAnywhere(Right.MANAGE_MEMBERS, "member/" + id);
    pages.showForm(me, form(me, account(id), null, null), request, response);
  }

  @PostMapping(MemberPages.PATH + "/{id}")
  void change(Member me, @PathVariable String id,
      @RequestParam(name = "rolle", required = false) @Nullable List<String> roleNames,
      @RequestParam(name = "amt", required = false) @Nullable List<String> offices,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.MANAGE_MEMBERS, "member/" + id);
    Account account = account(id);
    Set<String> chosen = chosen(me, offices, account.member().departments());
    show(me, account, administration.setDuties(me, account, roles(roleNames), chosen), "staff.member.saved", request,
        response);
  }

  @PostMapping(MemberPages.PATH + "/{id}/sperren")
  void lock(Member me, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    me.demandAnywhere(Right.MANAGE_MEMBERS, "member/" + id);
    show(me, account(id), administration.setLocked(me, account(id), true), "staff.member.locked", request, response);
  }

  @PostMapping(MemberPages.PATH + "/{id}/oeffnen")
  void unlock(Member me, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    me.demandAnywhere(Right.MANAGE_MEMBERS, "member/" + id);
    show(me, account(id), administration.setLocked(me, account(id), false), "staff.member.unlocked", request,
        response);
  }

  @PostMapping(MemberPages.PATH + "/{id}/neuer-zugang")
  void reset(Member me, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    me.demandAnywhere(Right.MANAGE_MEMBERS, "member/" + id);
    Account account = account(id);
    Outcome outcome = administration.reset(me, account);
    if (outcome instanceof Outcome.Done(Account present, String token)) {
      pages.showLink(me, present, token, request, response);
    } else {
      show(me, account, outcome, "", request, response);
    }
  }

  private void show(Member me, Account before, Outcome outcome, String done, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    switch (outcome) {
      case Outcome.Done(Account account, String token) ->
          pages.showForm(me, form(me, account, done, null), request, response);
      case Outcome.Refused(String problem) -> refuse(me, form(me, before, null, problem), request, response);
    }
  }

  private void refuse(Member me, Form form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(422);
    pages.showForm(me, form, request, response);
  }

  private Account account(String id) {
    return Ids.find(id).flatMap(members::find).orElseThrow(NotFound::new);
  }

  private Form form(Member me, Account account, @Nullable String done, @Nullable String problem) {
    Member member = account.member();
    return new Form(pages.line(account), member.name(), account.email(), member.roles(), member.departments(),
        departments.list(me.reading()), done, null, problem);
  }

  private Form empty(Member me, String name, String email, Set<Role> roles, Set<String> chosen,
      @Nullable String field, @Nullable String problem) {
    return new Form(null, name, email, roles, chosen, departments.list(me.reading()), null, field, problem);
  }

  private static Set<Role> roles(@Nullable List<String> names) {
    return names == null ? Set.of()
        : Stream.of(Role.values()).filter(role -> names.contains(role.name())).collect(Collectors.toSet());
  }

  /** Only departments that exist, or that the member had when they still did. */
  private Set<String> chosen(Member me, @Nullable List<String> ids, Set<String> before) {
    var possible = new HashSet<>(before);
    possible.add(Member.EVERYWHERE);
    departments.list(me.reading()).stream().map(Department::id).forEach(possible::add);
    return ids == null ? Set.of() : ids.stream().filter(possible::contains).collect(Collectors.toSet());
  }
}
