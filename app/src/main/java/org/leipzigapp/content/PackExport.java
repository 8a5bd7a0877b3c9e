package org.leipzigapp.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Writes what is published back as a pack. Files that nobody edited are copied byte for byte from the pack that they came
 * from, and so is what is no item (logo, texts); a start with the new pack changes nothing in the database.
 */
public final class PackExport {

  private static final String ENDING = ".yaml";

  private final ContentStore store;
  private final JdbcClient jdbc;
  private final List<ContentKind.Owner> owners;
  private final Map<String, ContentKind<?>> kinds;

  public PackExport(DataSource database, List<ContentKind.Owner> owners) {
    this.jdbc = JdbcClient.create(database);
    this.store = new ContentStore(jdbc);
    this.owners = owners;
    this.kinds = ContentKind.byName(owners);
  }

  /**
   * What was written; paths are those in the pack.
   *
   * @param copied number of files that are as they were
   * @param written edited and new items
   * @param removed files whose items were removed here
   * @param commentsLost those of the written whose comments could not be kept
   * @param unknown items of kinds that this app does not know; they are not in the pack
   * @param problems what would stop a start with this pack
   */
  public record Report(int copied, List<String> written, List<String> removed, List<String> commentsLost,
      List<String> unknown, List<PackProblem> problems) {}

  /** Name of the folder that the database was seeded from; null if it never was. */
  public @Nullable String packName() {
    return jdbc.sql("select coalesce(pack, '') from content.head").query(String.class).optional()
        .filter(name -> !name.isEmpty()).orElse(null);
  }

  /** How many drafts wait; they are nobody's pack yet. */
  public int drafts() {
    return jdbc.sql("select count(*) from content.draft").query(Integer.class).single();
  }

  /**
   * Writes the pack beside its place and then moves it there, so that it is there whole or not at all.
   *
   * @param pack the folder that the database was seeded from; only read
   * @param target new, empty, or with force the pack itself
   * @throws CannotStart in one line; then nothing was changed
   */
  public Report write(Path pack, Path target, boolean force) throws IOException {
    try (var folder = NewFolder.at(target, pack, force)) {
      Report report = fill(folder.path(), pack, store.bodies());
      folder.moveInPlace();
      return report;
    }
  }

  private Report fill(Path folder, Path pack, Map<Content.Key, JsonNode> items) throws IOException {
    Map<String, Content.Key> paths = paths(items);
    var written = new ArrayList<String>();
    var commentsLost = new ArrayList<String>();
    var removed = new ArrayList<String>();
    var old = new TreeSet<String>();
    for (Path file : files(pack)) {
      String path = pack.relativize(file).toString().replace('\\', '/');
      if (!isItem(path)) {
        copy(file, folder, path);
      } else if (!paths.containsKey(path)) {
        removed.add(path);
      } else if (says(file, items.get(paths.get(path)))) {
        copy(file, folder, path);
        paths.remove(path);
      } else {
        old.add(path);
      }
    }
    for (var entry : paths.entrySet()) {
      String path = entry.getKey();
      String before = old.contains(path) ? Files.readString(pack.resolve(path)) : null;
      Path file = folder.resolve(path);
      Files.createDirectories(parent(file));
      Files.writeString(file, yaml(path, items.get(entry.getValue()), before));
      written.add(path);
      if (before != null && YamlText.losesComments(before)) {
        commentsLost.add(path);
      }
    }
    int copied = files(folder).size() - written.size();
    return new Report(copied, written, removed, commentsLost, unknown(items), problems(folder));
  }

  private Map<String, Content.Key> paths(Map<Content.Key, JsonNode> items) {
    var paths = new TreeMap<String, Content.Key>();
    items.keySet().forEach(key -> {
      ContentKind<?> kind = kinds.get(key.kind());
      if (kind != null) {
        if (kind.folder() && !key.id().matches("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*")) {
          throw new CannotStart("The id \"" + key.id() + "\" of a " + key.kind() + " cannot be the name of a file.");
        }
        paths.put(kind.place() + (kind.folder() ? "/" + key.id() : "") + ENDING, key);
      }
    });
    return paths;
  }

  private List<String> unknown(Map<Content.Key, JsonNode> items) {
    return items.keySet().stream().filter(key -> !kinds.containsKey(key.kind()))
        .map(key -> key.kind() + " " + key.id()).toList();
  }

  private boolean isItem(String path) {
    return kinds.values().stream().anyMatch(kind -> kind.folder()
        ? path.endsWith(ENDING) && path.startsWith(kind.place() + "/") && path.indexOf('/', kind.place().length() + 1) < 0
        : path.equals(kind.place() + ENDING));
  }

  private static boolean says(Path file, @Nullable JsonNode body) throws IOException {
    try {
      return body != null && ContentJson.same(YamlTree.parse(Files.readString(file)).root(), body);
    } catch (YamlTree.BadYaml e) {
      return false;
    }
  }

  private static String yaml(String path, @Nullable JsonNode body, @Nullable String before) {
    try {
      return YamlText.write(Objects.requireNonNull(body), before);
    } catch (IllegalArgumentException e) {
      throw new CannotStart("The item of " + path + " cannot be exported: " + e.getMessage() + ".", e);
    }
  }

  private List<PackProblem> problems(Path folder) throws IOException {
    try {
      new PackReader(owners).read(folder);
      return List.of();
    } catch (PackReader.BrokenPack e) {
      return e.problems();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> Files.isRegularFile(path) || Files.isSymbolicLink(path)).sorted().toList();
    }
  }

  private static void copy(Path file, Path folder, String path) throws IOException {
    Path to = folder.resolve(path);
    Files.createDirectories(parent(to));
    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent());
  }
}
