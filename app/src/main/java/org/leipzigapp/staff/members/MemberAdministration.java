package org.leipzigapp.staff.members;

import java.util.Set;
import java.util.UUID;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.Role;
import org.leipzigapp.staff.sessions.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with members. Each action checks the right, keeps the last administrator, and is noted. */
@Component
class MemberAdministration {

  private final Members members;
  private final Invitations invitations;
  private final Sessions sessions;
  private final JdbcClient database;
  private final Audit audit;

  MemberAdministration(Members members, Invitations invitations, Sessions sessions, JdbcClient database, Audit audit) {
    this.members = members;
    this.invitations = invitations;
    this.sessions = sessions;
    this.database = database;
    this.audit = audit;
  }

  sealed interface Outcome {

    /** @param token of a one-time link, or an empty text if there is none */
    record Done(Account account, String token) implements Outcome {}

    /** @param problem key of a text */
    record Refused(String problem) implements Outcome {}
  }

  @Transactional
  Outcome invite(Member me, String name, String email, Set<Role> roles, Set<String> departments, String language) {
    me.demandAnywhere(Right.MANAGE_MEMBERS, "member");
    var member = new Member(UUID.randomUUID(), name.strip(), roles, departments, language);
    if (!members.add(member, email)) {
      return new Outcome.Refused("staff.email.taken");
    }
    audit.changed(me, "member.invited", subject(member.id()));
    return new Outcome.Done(members.find(member.id()).orElseThrow(), invitations.make(member.id()));
  }

  @Transactional
  Outcome setDuties(Member me, Account account, Set<Role> roles, Set<String> departments) {
    me.demandAnywhere(Right.MANAGE_MEMBERS, subject(account));
    if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(account)) {
      return new Outcome.Refused("staff.member.last");
    }
    members.setDuties(account.member().id(), roles, departments);
    audit.changed(me, "member.changed", subject(account));
    return done(account);
  }

  @Transactional
  Outcome setLocked(Member me, Account account, boolean locked) {
    me.demandAnywhere(Right.MANAGE_MEMBERS, subject(account));
    if (locked && me.id().equals(account.member().id())) {
      return new Outcome.Refused("staff.member.self");
    }
    if (locked && isLastAdministrator(account)) {
      return new Outcome.Refused("staff.member.last");
    }
    members.setLocked(account.member().id(), locked);
    sessions.endAll(account.member().id());
    audit.changed(me, locked ? "member.locked" : "member.unlocked", subject(account));
    return done(account);
  }

  /** Takes away every way in and makes a link to set up new ones. */
  @Transactional
  Outcome reset(Member me, Account account) {
    me.demandAnywhere(Right.MANAGE_MEMBERS, subject(account));
    UUID id = account.member().id();
    if (me.id().equals(id)) {
      return new Outcome.Refused("staff.member.self");
    }
    members.takeAwayAccess(id);
    sessions.endAll(id);
    database.sql("delete from staff.recovery_code where member = :id").param("id", id).update();
    database.sql("delete from staff.passkey where member = :id").param("id", id).update();
    audit.changed(me, "member.reset", subject(account));
    return new Outcome.Done(members.find(id).orElseThrow(), invitations.make(id));
  }

  private boolean isLastAdministrator(Account account) {
    members.queueForAdministrators();
    return members.isAdministratorWithAccess(account.member().id()) && members.countAdministrators() <= 1;
  }

  private Outcome done(Account account) {
    return new Outcome.Done(members.find(account.member().id()).orElseThrow(), "");
  }

  private static String subject(Account account) {
    return subject(account.member().id());
  }

  private static String subject(UUID id) {
    return "member/" + id;
  }
}
