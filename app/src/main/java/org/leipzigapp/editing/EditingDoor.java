package org.leipzigapp.editing;

import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffDoor;
import org.springframework.stereotype.Component;

/** The way to the contents. */
@Component
class EditingDoor implements StaffDoor {

  @Override
  public String path() {
    return "/team/inhalte";
  }

  @Override
  public String textKey() {
    return "editing.door";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public boolean isOpenTo(Member me) {
    return me.mayAnywhere(Right.WRITE) || me.mayAnywhere(Right.HOURS);
  }
}
