package org.leipzigapp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leipzigapp.city.CityContent;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.PackReader;
import org.leipzigapp.home.HomeContent;
import org.leipzigapp.services.catalogue.CatalogueContent;
import org.leipzigapp.services.checklists.ChecklistContent;
import org.leipzigapp.services.offices.OfficeContent;

/** The city packs of this repository. */
public final class Packs {

  private Packs() {}

  /** Found from the module's folder or from the repository's. */
  public static Path folder(String name) {
    Path here = Path.of("city", name).toAbsolutePath();
    return Files.isDirectory(here) ? here : Path.of("..", "city", name).toAbsolutePath().normalize();
  }

  public static List<ContentKind.Owner> owners() {
    return List.of(new CityContent(), new OfficeContent(), new CatalogueContent(), new ChecklistContent(),
        new HomeContent());
  }

  public static PackReader reader() {
    return new PackReader(owners());
  }

  public static String firstTopic(Path pack) throws IOException {
    return Files.readString(pack.resolve("topics.yaml")).replaceAll("(?s).*?id: ([a-z-]+).*", "$1");
  }
}
