package org.leipzigapp.services.checklists;

import java.util.List;
import java.util.stream.Stream;
import org.leipzigapp.offline.OfflinePages;
import org.springframework.stereotype.Component;

/** All life events: who has a child or loses somebody reads on where there is no network. */
@Component
class ChecklistOffline implements OfflinePages {

  private final Checklists checklists;

  ChecklistOffline(Checklists checklists) {
    this.checklists = checklists;
  }

  @Override
  public List<String> listOfflinePages() {
    Stream<String> each = checklists.listAll().stream().map(checklist -> Checklists.path(checklist.id()));
    return Stream.concat(Stream.of("/checklisten"), each).toList();
  }

  @Override
  public List<Entrance> listEntrances() {
    return List.of(new Entrance("/checklisten", "checklist.all"));
  }
}
