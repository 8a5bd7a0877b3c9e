package org.leipzigapp.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.leipzigapp.staff.sessions.Device;
import org.leipzigapp.staff.sessions.Present;
import org.leipzigapp.staff.sessions.Sessions;
import org.leipzigapp.staff.sessions.Sessions.Answer.SignedIn;
import org.leipzigapp.staff.sessions.StaffCookies;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes the door, whichever way a member proved to be one. */
@Component
public class Entrance {

  private static final Duration DEVICE_REMEMBERED = Duration.ofDays(400);

  private final Sessions sessions;
  private final Members members;
  private final KnownDevices devices;
  private final Audit audit;

  Entrance(Sessions sessions, Members members, KnownDevices devices, Audit audit) {
    this.sessions = sessions;
    this.members = members;
    this.devices = devices;
    this.audit = audit;
  }

  /** Lets a member in with a new session; one that this browser had before is over. @param way e.g. "password" */
  @Transactional
  public void open(Account account, String way, HttpServletRequest request, HttpServletResponse response) {
    Member me = account.member();
    if (sessions.find(StaffCookies.find(request, StaffCookies.SESSION)) instanceof SignedIn before) {
      sessions.end(before.me().id(), before.session());
    }
    String token = sessions.start(me.id(), Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
    members.noteSignIn(me.id());
    audit.signedIn(me, "signin", way);
    StaffCookies.set(StaffCookies.SESSION, token, null, request, response);
    if (devices.find(StaffCookies.find(request, StaffCookies.DEVICE), account).isEmpty()) {
      StaffCookies.set(StaffCookies.DEVICE, devices.note(account), DEVICE_REMEMBERED, request, response);
    }
  }

  /** Ends the session of this browser. */
  @Transactional
  public void close(Member me, HttpServletRequest request, HttpServletResponse response) {
    Present.find(request).ifPresent(present -> sessions.end(me.id(), present.session()));
    audit.signedIn(me, "signout", "");
    StaffCookies.remove(StaffCookies.SESSION, request, response);
  }

  /** Ends all sessions of a member; every device is a stranger again. */
  @Transactional
  public void closeEverywhere(Member me, HttpServletRequest request, HttpServletResponse response) {
    sessions.endAll(me.id());
    members.forgetDevices(me.id());
    audit.signedIn(me, "signout.everywhere", "");
    StaffCookies.remove(StaffCookies.SESSION, request, response);
    StaffCookies.remove(StaffCookies.DEVICE, request, response);
  }
}
