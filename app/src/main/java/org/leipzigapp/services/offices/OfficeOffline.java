package org.leipzigapp.services.offices;

import java.util.List;
import java.util.stream.Stream;
import org.leipzigapp.offline.OfflinePages;
import org.springframework.stereotype.Component;

/** All offices with their hours: one looks them up on the way. */
@Component
class OfficeOffline implements OfflinePages {

  private final Offices offices;

  OfficeOffline(Offices offices) {
    this.offices = offices;
  }

  @Override
  public List<String> listOfflinePages() {
    return Stream.concat(Stream.of("/aemter"), offices.list().stream().map(office -> "/aemter/" + office.id()))
        .toList();
  }

  @Override
  public List<Entrance> listEntrances() {
    return List.of(new Entrance("/aemter", "offices.title"));
  }
}
