package org.leipzigapp.help.contact.desk;

import org.leipzigapp.help.contact.InquiryStore;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffDoor;
import org.springframework.stereotype.Component;

/** The way to the inquiries. */
@Component
class InquiryDoor implements StaffDoor {

  private final InquiryStore store;
  private final Answering answering;

  InquiryDoor(InquiryStore store, Answering answering) {
    this.store = store;
    this.answering = answering;
  }

  @Override
  public String path() {
    return InquiryDesk.PATH;
  }

  @Override
  public String textKey() {
    return "contact.door";
  }

  @Override
  public int order() {
    return 150;
  }

  @Override
  public boolean isOpenTo(Member me) {
    return me.mayAnywhere(Right.ANSWER_INQUIRIES);
  }

  @Override
  public int countWaiting(Member me) {
    return store.countOpen(answering.departments(me));
  }
}
