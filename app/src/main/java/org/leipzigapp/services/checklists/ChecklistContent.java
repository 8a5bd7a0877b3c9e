package org.leipzigapp.services.checklists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.PackRule;
import org.leipzigapp.content.SourcesNamed;
import org.leipzigapp.content.Text;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.services.offices.Offices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The files of a pack that describe life events. */
@Component
public class ChecklistContent implements ContentKind.Owner {

  public static final ContentKind<Checklist> CHECKLIST =
      ContentKind.folder("checklist", "checklists", Checklist.class);

  private final @Nullable ObjectProvider<Offices> offices;

  /** For reading packs alone. */
  public ChecklistContent() {
    offices = null;
  }

  /** @param offices asked only once the content is there, since they are made of it */
  @Autowired
  ChecklistContent(ObjectProvider<Offices> offices) {
    this.offices = offices;
  }

  @Override
  public List<ContentKind<?>> kinds() {
    return List.of(CHECKLIST);
  }

  /** The first office that a step names; of a group of offices its first one. */
  @Override
  public Optional<String> findDepartment(ContentKind<?> kind, String id, JsonNode body) {
    return listNamed(body).flatMap(this::listOffices).findFirst();
  }

  /** Of a group of offices not the one that happens to be its first. */
  @Override
  public Optional<Text> findKeeperName(ContentKind<?> kind, String id, JsonNode body) {
    return listNamed(body).filter(named -> listOffices(named).findAny().isPresent()).findFirst()
        .flatMap(named -> offices == null ? Optional.empty() : offices.getObject().findGroupName(named));
  }

  private static Stream<String> listNamed(JsonNode body) {
    return body.path("steps").valueStream().flatMap(step -> step.path("offices").valueStream())
        .map(named -> named.asString(""));
  }

  private Stream<String> listOffices(String idOrGroup) {
    return offices == null ? Stream.empty()
        : offices.getObject().listByIdOrGroup(idOrGroup).stream().map(Office::id);
  }

  @Override
  public Optional<String> findAddress(ContentKind<?> kind, String id) {
    return Optional.of("/checklisten/" + id);
  }

  @Override
  public List<PackRule> rules() {
    return List.of(
        new SourcesNamed(CHECKLIST), ChecklistRules::checklistsHoldTogether, ChecklistRules::referencesExist);
  }
}
