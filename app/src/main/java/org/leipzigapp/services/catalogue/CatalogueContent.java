package org.leipzigapp.services.catalogue;

import java.util.List;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.PackRule;
import org.leipzigapp.content.SourcesNamed;
import org.springframework.stereotype.Component;

/** The files of a pack that describe services. */
@Component
public class CatalogueContent implements ContentKind.Owner {

  public static final ContentKind<Service> SERVICE = ContentKind.folder("service", "services", Service.class);

  /**
   * Key of the source that marks a service as taken over from a city's own catalogue as it is. How much such a page says
   * is not in the pack's hands: the import's report names the thin ones, and reading the pack does not fail on them.
   */
  public static final String IMPORT_SOURCE = "import";

  @Override
  public List<ContentKind<?>> kinds() {
    return List.of(SERVICE);
  }

  @Override
  public List<PackRule> rules() {
    return List.of(
        new SourcesNamed(SERVICE),
        CatalogueRules::referencesExist,
        CatalogueRules::conditionsNameQuestions,
        CatalogueRules::pagesSaySomething);
  }
}
