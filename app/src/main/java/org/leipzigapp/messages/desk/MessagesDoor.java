package org.leipzigapp.messages.desk;

import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffDoor;
import org.springframework.stereotype.Component;

/** The way to the messages; what was not delivered waits behind it. */
@Component
class MessagesDoor implements StaffDoor {

  private final DeskStore store;

  MessagesDoor(DeskStore store) {
    this.store = store;
  }

  @Override
  public String path() {
    return DeliveryDesk.PATH;
  }

  @Override
  public String textKey() {
    return "messages.door";
  }

  @Override
  public int order() {
    return 600;
  }

  @Override
  public boolean isOpenTo(Member me) {
    return me.mayAnywhere(Right.SEE_DELIVERIES);
  }

  @Override
  public int countWaiting(Member me) {
    return store.countDead();
  }
}
