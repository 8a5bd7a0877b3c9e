package org.leipzigapp.staff.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffDoor;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.staff.members.StaffDepartments;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page of the staff room: who I am, what I may, where it goes on. */
@Controller
class StaffHome {

  private final StaffPages pages;
  private final StaffDepartments departments;

  StaffHome(StaffPages pages, StaffDepartments departments) {
    this.pages = pages;
    this.departments = departments;
  }

  @GetMapping({"/team", "/team/"})
  void home(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    List<Right> rights = Arrays.stream(Right.values()).filter(me::mayAnywhere).toList();
    List<StaffDoor> doors = pages.doorsFor(me).stream().filter(door -> !door.path().equals("/team")).toList();
    var home = new HomeView(doors, rights, departments.namesOf(me));
    pages.show(me, "/team", request, response, page -> View.of("staff/home.jte", "home", home));
  }
}
