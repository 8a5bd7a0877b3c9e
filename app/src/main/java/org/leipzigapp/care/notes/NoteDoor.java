package org.leipzigapp.care.notes;

import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffDoor;
import org.springframework.stereotype.Component;

/** The way to the notes. */
@Component
class NoteDoor implements StaffDoor {

  private final Notes notes;

  NoteDoor(Notes notes) {
    this.notes = notes;
  }

  @Override
  public String path() {
    return NoteDesk.PATH;
  }

  @Override
  public String textKey() {
    return "care.door.notes";
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public boolean isOpenTo(Member me) {
    return me.mayAnywhere(Right.SEE_NOTES);
  }

  @Override
  public int countWaiting(Member me) {
    return notes.countOpen(department -> me.may(Right.SEE_NOTES, department));
  }
}
