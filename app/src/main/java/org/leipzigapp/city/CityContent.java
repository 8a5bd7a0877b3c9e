package org.leipzigapp.city;

import java.util.ArrayList;
import java.util.List;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.Pack;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.content.PackRule;
import org.leipzigapp.content.SourcesNamed;
import org.springframework.stereotype.Component;

/** The files of a pack that describe the city itself. */
@Component
public class CityContent implements ContentKind.Owner {

  public static final ContentKind<City> CITY = ContentKind.file("city", City.class);
  public static final ContentKind<Districts> DISTRICTS = ContentKind.file("districts", Districts.class);
  public static final ContentKind<Numbers> NUMBERS = ContentKind.file("numbers", Numbers.class);
  public static final ContentKind<Topics> TOPICS = ContentKind.file("topics", Topics.class);

  /** May be missing: then the general vocabulary serves. */
  public static final ContentKind<Synonyms> SYNONYMS = ContentKind.optionalFile("synonyms", Synonyms.class);

  /** May be missing: then there is nothing to tell. */
  public static final ContentKind<Banners> BANNERS = ContentKind.optionalFile("banners", Banners.class);

  @Override
  public List<ContentKind<?>> kinds() {
    return List.of(CITY, DISTRICTS, NUMBERS, TOPICS, SYNONYMS, BANNERS);
  }

  @Override
  public List<PackRule> rules() {
    return List.of(
        CityContent::generalNumberExists,
        CityContent::partsBelongToDistricts,
        CityContent::synonymsAreReadable,
        new SourcesNamed(CITY),
        new SourcesNamed(DISTRICTS),
        new SourcesNamed(NUMBERS));
  }

  private static List<PackProblem> generalNumberExists(Pack pack) {
    Numbers numbers = pack.read(NUMBERS).get(NUMBERS.name());
    return pack.read(CITY).values().stream()
        .filter(city -> numbers == null || numbers.find(city.generalNumber()).isEmpty())
        .flatMap(city -> pack.list(CITY).map(file -> file.problem("/general_number", "an id of numbers.yaml")))
        .toList();
  }

  private static List<PackProblem> synonymsAreReadable(Pack pack) {
    var problems = new ArrayList<PackProblem>();
    pack.list(SYNONYMS).forEach(file -> pack.read(SYNONYMS).values().forEach(synonyms ->
        synonyms.words().findProblem().ifPresent(problem -> problems.add(file.problem("/lines", problem)))));
    return problems;
  }

  private static List<PackProblem> partsBelongToDistricts(Pack pack) {
    var problems = new ArrayList<PackProblem>();
    pack.list(DISTRICTS).forEach(file -> {
      Districts districts = pack.read(DISTRICTS).get(DISTRICTS.name());
      for (int i = 0; districts != null && i < districts.items().size(); i++) {
        Districts.District district = districts.items().get(i);
        if (district.parent() != null && districts.find(district.parent()).isEmpty()) {
          problems.add(file.problem("/items/" + i + "/parent", "the key of a district of this file"));
        }
        if (district.parent() != null && district.centre() == null) {
          problems.add(file.problem("/items/" + i, "a centre, so that distances can be told"));
        }
      }
    });
    return problems;
  }
}
