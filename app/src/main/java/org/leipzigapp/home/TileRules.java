package org.leipzigapp.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leipzigapp.city.City;
import org.leipzigapp.city.CityContent;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.content.Pack;
import org.leipzigapp.content.PackFile;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.services.catalogue.CatalogueContent;

/** What tiles show must be there. */
final class TileRules {

  private TileRules() {}

  static List<PackProblem> check(Pack pack) {
    var problems = new ArrayList<PackProblem>();
    Set<String> groups = pack.read(CityContent.CITY).values().stream()
        .flatMap(city -> city.officeGroups().stream()).map(City.OfficeGroup::id).collect(Collectors.toSet());
    Set<String> numbers = pack.read(CityContent.NUMBERS).values().stream()
        .flatMap(all -> all.items().stream()).map(Numbers.PhoneNumber::id).collect(Collectors.toSet());
    Set<String> services = pack.list(CatalogueContent.SERVICE).map(PackFile::id).collect(Collectors.toSet());
    var known = new Known(groups, numbers, services);
    pack.list(HomeContent.TILES).forEach(file ->
        pack.read(HomeContent.TILES).values().forEach(set -> check(file, set, known, problems)));
    return problems;
  }

  private record Known(Set<String> groups, Set<String> numbers, Set<String> services) {}

  private static void check(PackFile file, TileSet set, Known known, List<PackProblem> problems) {
    var ids = new HashSet<String>();
    for (int i = 0; i < set.items().size(); i++) {
      TileSet.Tile tile = set.items().get(i);
      String place = "/items/" + i;
      if (!ids.add(tile.id())) {
        problems.add(file.problem(place + "/id", "an id that no other tile has"));
      }
      if (tile.group() != null && !known.groups.contains(tile.group())) {
        problems.add(file.problem(place + "/group", "the id of a group of offices of city.yaml"));
      }
      if (tile.number() != null && !known.numbers.contains(tile.number())) {
        problems.add(file.problem(place + "/number", "an id of numbers.yaml"));
      }
      for (int j = 0; j < tile.listLinks().size(); j++) {
        String service = tile.listLinks().get(j).service();
        if (service != null && !known.services.contains(service)) {
          problems.add(file.problem(place + "/links/" + j + "/service", "the id of a service"));
        }
      }
    }
  }
}
