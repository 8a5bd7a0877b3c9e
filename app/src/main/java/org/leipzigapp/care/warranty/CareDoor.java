package org.leipzigapp.care.warranty;

import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffDoor;
import org.springframework.stereotype.Component;

/** The way to what has to be checked. */
@Component
class CareDoor implements StaffDoor {

  @Override
  public String path() {
    return CareController.PATH;
  }

  @Override
  public String textKey() {
    return "care.door.due";
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public boolean isOpenTo(Member me) {
    return me.mayAnywhere(Right.READ_STAFF_ROOM);
  }
}
