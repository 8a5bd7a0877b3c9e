package org.leipzigapp.care.wanted;

import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffDoor;
import org.springframework.stereotype.Component;

/** The way to what people looked for in vain. */
@Component
class WantedDoor implements StaffDoor {

  @Override
  public String path() {
    return WantedController.PATH;
  }

  @Override
  public String textKey() {
    return "care.door.wanted";
  }

  @Override
  public int order() {
    return 400;
  }

  @Override
  public boolean isOpenTo(Member me) {
    return me.mayAnywhere(Right.WRITE);
  }
}
