package org.leipzigapp.services.checklists;

import java.util.List;
import java.util.Optional;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.PackRule;
import org.leipzigapp.content.SourcesNamed;
import org.springframework.stereotype.Component;

/** The files of a pack that describe life events. */
@Component
public class ChecklistContent implements ContentKind.Owner {

  public static final ContentKind<Checklist> CHECKLIST =
      ContentKind.folder("checklist", "checklists", Checklist.class);

  @Override
  public List<ContentKind<?>> kinds() {
    return List.of(CHECKLIST);
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
