package org.leipzigapp.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leipzigapp.CannotStart;
import org.leipzigapp.city.CityContent;
import org.leipzigapp.city.Synonyms;
import org.leipzigapp.content.Pack;
import org.leipzigapp.content.PackReader;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.LocalWords;
import org.leipzigapp.search.evaluation.SearchEvaluation;
import org.leipzigapp.services.catalogue.CatalogueContent;
import org.leipzigapp.services.catalogue.CatalogueIndex;
import org.leipzigapp.services.offices.OfficeContent;
import org.leipzigapp.services.offices.OfficeIndex;

/** Measures the search of a pack by a file of questions; needs no database. */
final class EvalCommand implements Command {

  private static final String USAGE = "Usage: ./leipzig-app eval search FILE [--city NAME|DIR]";

  @Override
  public String name() {
    return "eval";
  }

  @Override
  public int run(List<String> arguments) {
    var rest = new ArrayList<>(arguments);
    String city = takeCity(rest);
    if (rest.size() != 2 || !rest.getFirst().equals("search")) {
      throw new BadOption(USAGE);
    }
    Path questions = Path.of(rest.getLast());
    if (!Files.isReadable(questions)) {
      throw new CannotStart("The file " + questions + " cannot be read.");
    }
    try {
      SearchEvaluation.run(questions, catalogues(pack(city)), System.out);
      return 0;
    } catch (PackReader.BrokenPack | IllegalArgumentException e) {
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CannotStart("Reading failed: " + e.getMessage(), e);
    }
  }

  private static Pack pack(String city) throws IOException, PackReader.BrokenPack {
    return new PackReader(PackCheck.owners()).read(RunOptions.pack(city, RunCommand.home()));
  }

  private static String takeCity(List<String> arguments) {
    int at = arguments.indexOf("--city");
    if (at < 0) {
      return "leipzig";
    }
    if (at + 1 >= arguments.size()) {
      throw new BadOption(USAGE);
    }
    arguments.remove(at);
    return arguments.remove(at);
  }

  /** The pack as it is, and without its own synonyms and everyday names. */
  static List<SearchEvaluation.Catalogue> catalogues(Pack pack) {
    Collection<IndexEntry> entries = Stream.concat(
            pack.read(CatalogueContent.SERVICE).values().stream().map(CatalogueIndex::entry),
            pack.read(OfficeContent.OFFICE).values().stream().map(OfficeIndex::entry))
        .toList();
    Synonyms synonyms = pack.read(CityContent.SYNONYMS).get(CityContent.SYNONYMS.name());
    LocalWords own = synonyms == null ? LocalWords.NONE : synonyms.words();
    LocalWords none = synonyms == null ? LocalWords.NONE : synonyms.placeOnly();
    return List.of(
        new SearchEvaluation.Catalogue("With the pack's own words", own.vocabulary(), entries),
        new SearchEvaluation.Catalogue("Without the pack's own words", none.vocabulary(),
            entries.stream().map(EvalCommand::withoutNames).toList()));
  }

  private static IndexEntry withoutNames(IndexEntry entry) {
    return new IndexEntry(
        entry.kind(), entry.id(), entry.title(), Map.of(), Map.of(), entry.answer(), entry.body());
  }
}
