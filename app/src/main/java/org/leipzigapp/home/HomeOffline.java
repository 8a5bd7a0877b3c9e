package org.leipzigapp.home;

import java.util.List;
import org.leipzigapp.offline.OfflinePages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way in, the emergency numbers and the search, first of all. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HomeOffline implements OfflinePages {

  @Override
  public List<String> listOfflinePages() {
    return List.of("/", "/hilfe", "/offline", "/suche", "/services", "/profil", "/aktuell", "/darstellung");
  }

  @Override
  public List<Entrance> listEntrances() {
    return List.of(new Entrance("/hilfe", "area.help"), new Entrance("/services", "services.title"));
  }
}
