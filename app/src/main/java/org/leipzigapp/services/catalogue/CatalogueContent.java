package org.leipzigapp.services.catalogue;

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

/** The files of a pack that describe services. */
@Component
public class CatalogueContent implements ContentKind.Owner {

  public static final ContentKind<Service> SERVICE = ContentKind.folder("service", "services", Service.class);

  /**
   * Key of the source that marks a service as taken over from a city's own catalogue as it is. How much such a page says
   * is not in the pack's hands: the import's report names the thin ones, and reading the pack does not fail on them.
   */
  public static final String IMPORT_SOURCE = "import";

  private final @Nullable ObjectProvider<Offices> offices;

  /** For reading packs alone. */
  public CatalogueContent() {
    offices = null;
  }

  /** @param offices asked only once the content is there, since they are made of it */
  @Autowired
  CatalogueContent(ObjectProvider<Offices> offices) {
    this.offices = offices;
  }

  @Override
  public List<ContentKind<?>> kinds() {
    return List.of(SERVICE);
  }

  /** The first office that is responsible; of a group of offices its first one. */
  @Override
  public Optional<String> findDepartment(ContentKind<?> kind, String id, JsonNode body) {
    return listResponsible(body).flatMap(this::listOffices).findFirst();
  }

  /** Of a group of offices not the one that happens to be its first. */
  @Override
  public Optional<Text> findKeeperName(ContentKind<?> kind, String id, JsonNode body) {
    return listResponsible(body).filter(named -> listOffices(named).findAny().isPresent()).findFirst()
        .flatMap(named -> offices == null ? Optional.empty() : offices.getObject().findGroupName(named));
  }

  private static Stream<String> listResponsible(JsonNode body) {
    return body.path("offices").path("responsible").valueStream().map(named -> named.asString(""));
  }

  @Override
  public Optional<String> findAddress(ContentKind<?> kind, String id) {
    return Optional.of("/services/" + id);
  }

  private Stream<String> listOffices(String idOrGroup) {
    return offices == null ? Stream.empty()
        : offices.getObject().listByIdOrGroup(idOrGroup).stream().map(Office::id);
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
