package org.leipzigapp.care.warranty;

import java.time.LocalDate;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffDoor;
import org.springframework.stereotype.Component;

/** The way to what has to be checked. */
@Component
class CareDoor implements StaffDoor {

  private final Warranties warranties;
  private final TheCity city;

  CareDoor(Warranties warranties, TheCity city) {
    this.warranties = warranties;
    this.city = city;
  }

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

  @Override
  public int countWaiting(Member me) {
    LocalDate today = city.now().toLocalDate();
    return (int) warranties.list(me.reading()).stream()
        .filter(one -> one.isDue(today) && me.may(Right.WRITE, one.department()))
        .count();
  }
}
