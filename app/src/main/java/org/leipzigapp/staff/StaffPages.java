package org.leipzigapp.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.NavigationLink;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Answers with pages of the staff room: in the member's language, with the doors that are open to this member, made for
 * this request and kept by nobody. Templates get "me" besides "page" and stand in {@code @template.staff.layout}; links
 * to staff pages are written as they are ("/team/…"), {@link Page#link} leads to the public pages.
 */
@Component
public class StaffPages {

  private final Pages pages;
  private final ObjectProvider<StaffDoor> doors;

  StaffPages(Pages pages, ObjectProvider<StaffDoor> doors) {
    this.pages = pages;
    this.doors = doors;
  }

  /** @param path of the page itself, e.g. "/team/inhalte"; it tells which door is marked as the present one */
  public void show(Member me, String path, HttpServletRequest request, HttpServletResponse response,
      Function<Page, View> view) throws IOException {
    pages.showPrivately(Address.of(me.reading(), path), navigation(me), request, response, page -> {
      View inner = view.apply(page);
      var model = new HashMap<>(inner.model());
      model.put("me", me);
      return new View(inner.template(), model);
    });
  }

  /** The doors that are open to a member, in their order. */
  public List<StaffDoor> doorsFor(Member me) {
    return doors.stream().filter(door -> door.isOpenTo(me)).sorted(Comparator.comparing(StaffDoor::order)).toList();
  }

  private List<NavigationLink> navigation(Member me) {
    return doorsFor(me).stream().map(door -> new NavigationLink(door.path(), door.textKey())).toList();
  }
}
