package org.leipzigapp.staff;

/** A way from the staff room into a feature's own room; each bean of this type is shown in the navigation. */
public interface StaffDoor {

  /** Of the room's first page, e.g. "/team/inhalte". */
  String path();

  /** Of its name; the text with ".text" behind the key says in one sentence what is done there. */
  String textKey();

  /** Smaller ones stand first; the staff room's own doors have 900 and more. */
  int order();

  boolean isOpenTo(Member me);

  /** How many things wait behind it for this member; shown on the room's start page. */
  default int countWaiting(Member me) {
    return 0;
  }
}
