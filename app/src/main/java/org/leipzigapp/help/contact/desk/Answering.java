package org.leipzigapp.help.contact.desk;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.help.contact.Addressees;
import org.leipzigapp.help.contact.Inquiry;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.springframework.stereotype.Component;

/** Who answers what: a member in the own offices, and in the groups that these belong to. */
@Component
class Answering {

  private final Addressees addressees;

  Answering(Addressees addressees) {
    this.addressees = addressees;
  }

  /** In which a member answers; null for all. */
  @Nullable Collection<String> departments(Member me) {
    return me.may(Right.ANSWER_INQUIRIES, Member.EVERYWHERE) ? null : addressees.withGroups(me.departments());
  }

  /** @throws org.leipzigapp.staff.NotAllowed if the member does not answer this one */
  void demand(Member me, Inquiry inquiry) {
    boolean inGroup = addressees.listOffices(inquiry.department()).stream()
        .anyMatch(office -> me.may(Right.ANSWER_INQUIRIES, office));
    if (!inGroup) {
      me.demand(Right.ANSWER_INQUIRIES, inquiry.department(), inquiry.subject());
    }
  }
}
