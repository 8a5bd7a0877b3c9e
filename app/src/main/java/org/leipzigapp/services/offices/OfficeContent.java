package org.leipzigapp.services.offices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leipzigapp.city.City;
import org.leipzigapp.city.CityContent;
import org.leipzigapp.city.Districts;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.Pack;
import org.leipzigapp.content.PackFile;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.content.PackRule;
import org.leipzigapp.content.SourcesNamed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The files of a pack that describe offices. */
@Component
public class OfficeContent implements ContentKind.Owner {

  public static final ContentKind<Office> OFFICE = ContentKind.folder("office", "offices", Office.class);

  @Override
  public List<ContentKind<?>> kinds() {
    return List.of(OFFICE);
  }

  /** An office answers for itself. */
  @Override
  public Optional<String> findDepartment(ContentKind<?> kind, String id, JsonNode body) {
    return Optional.of(id);
  }

  @Override
  public Optional<String> findAddress(ContentKind<?> kind, String id) {
    return Optional.of("/aemter/" + id);
  }

  @Override
  public List<PackRule> rules() {
    return List.of(new SourcesNamed(OFFICE), OfficeContent::groupsAndDistrictsExist);
  }

  private static List<PackProblem> groupsAndDistrictsExist(Pack pack) {
    City city = pack.read(CityContent.CITY).get(CityContent.CITY.name());
    Districts districts = pack.read(CityContent.DISTRICTS).get(CityContent.DISTRICTS.name());
    var problems = new ArrayList<PackProblem>();
    pack.read(OFFICE).forEach((id, office) -> {
      PackFile file = pack.find(OFFICE, id).orElseThrow();
      IntStream.range(0, office.groups().size())
          .filter(i -> city != null && city.findGroup(office.groups().get(i)).isEmpty())
          .forEach(i -> problems.add(file.problem("/groups/" + i, "an id of office_groups in city.yaml")));
      String district = office.address() == null ? null : office.address().district();
      if (district != null && Objects.requireNonNull(districts).findPart(district).isEmpty()) {
        problems.add(file.problem("/address/district", "the key of a part in districts.yaml"));
      }
    });
    return problems;
  }
}
