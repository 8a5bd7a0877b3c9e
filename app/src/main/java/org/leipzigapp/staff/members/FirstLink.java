package org.leipzigapp.staff.members;

import java.net.URI;
import java.util.List;
import org.leipzigapp.StartNotice;
import org.springframework.stereotype.Component;

/** As long as there is no administrator, whoever starts the app gets a link to become one. */
@Component
class FirstLink implements StartNotice {

  private final Members members;
  private final Invitations invitations;

  FirstLink(Members members, Invitations invitations) {
    this.members = members;
    this.invitations = invitations;
  }

  @Override
  public List<String> lines(URI address) {
    if (members.countAdministrators() > 0) {
      return List.of();
    }
    return List.of(
        "  Nobody looks after the staff room yet. This link makes its first administrator, once and within "
            + Invitations.VALID.toHours() + " hours:",
        "  " + address + InvitationController.PATH + "/" + invitations.make(null));
  }
}
