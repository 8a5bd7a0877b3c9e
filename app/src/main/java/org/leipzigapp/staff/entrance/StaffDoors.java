package org.leipzigapp.staff.entrance;

import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The staff room's own doors. */
@Configuration(proxyBeanMethods = false)
class StaffDoors {

  private record Door(String path, String textKey, int order, @Nullable Right right) implements StaffDoor {

    @Override
    public boolean isOpenTo(Member me) {
      return right == null || me.mayAnywhere(right);
    }
  }

  @Bean
  StaffDoor homeDoor() {
    return new Door("/team", "staff.home", 0, null);
  }

  @Bean
  StaffDoor membersDoor() {
    return new Door("/team/mitarbeitende", "staff.members", 950, Right.MANAGE_MEMBERS);
  }

  @Bean
  StaffDoor auditDoor() {
    return new Door("/team/protokoll", "staff.audit", 960, Right.READ_AUDIT);
  }

  @Bean
  StaffDoor accountDoor() {
    return new Door("/team/konto", "staff.account", 990, null);
  }
}
