package org.leipzigapp.content;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a pack from its folder and says everything that is wrong with it at once. */
public final class PackReader {

  private static final String ENDING = ".yaml";

  private final List<ContentKind<?>> kinds;
  private final List<PackRule> rules;
  private final PackSchemas schemas = new PackSchemas();

  public PackReader(List<ContentKind.Owner> owners) {
    kinds = owners.stream().flatMap(owner -> owner.kinds().stream()).toList();
    rules = owners.stream().flatMap(owner -> owner.rules().stream()).toList();
  }

  /** @throws BrokenPack with every problem that was found */
  public Pack read(Path folder) throws IOException, BrokenPack {
    if (!Files.isDirectory(folder)) {
      throw new BrokenPack(List.of(new PackProblem(folder.toString(), 0, "", "a folder with a city pack")));
    }
    var problems = new ArrayList<PackProblem>();
    var files = new ArrayList<PackFile>();
    for (ContentKind<?> kind : kinds) {
      for (Path path : paths(folder, kind, problems)) {
        PackFile file = readFile(folder, kind, path, problems);
        if (file != null) {
          files.add(file);
        }
      }
    }
    var pack = new Pack(List.copyOf(files));
    if (problems.isEmpty()) {
      rules.forEach(rule -> problems.addAll(rule.check(pack)));
    }
    if (!problems.isEmpty()) {
      throw new BrokenPack(problems);
    }
    return pack;
  }

  private static List<Path> paths(Path folder, ContentKind<?> kind, List<PackProblem> problems) throws IOException {
    if (!kind.folder()) {
      Path file = folder.resolve(kind.place() + ENDING);
      if (Files.isRegularFile(file)) {
        return List.of(file);
      }
      if (kind.required()) {
        problems.add(new PackProblem(kind.place() + ENDING, 0, "", "this file in the pack"));
      }
      return List.of();
    }
    Path sub = folder.resolve(kind.place());
    if (!Files.isDirectory(sub)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(sub)) {
      return all.filter(path -> path.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  private @Nullable PackFile readFile(Path folder, ContentKind<?> kind, Path path, List<PackProblem> problems)
      throws IOException {
    String name = folder.relativize(path).toString().replace('\\', '/');
    try {
      var tree = YamlTree.parse(Files.readString(path));
      String base = path.getFileName().toString().replace(ENDING, "");
      var file = new PackFile(name, kind, kind.folder() ? base : kind.name(), tree.root(), tree.lines());
      List<PackProblem> found = schemas.check(file);
      if (found.isEmpty() && kind.folder() && !base.equals(tree.root().path("id").asString())) {
        found = List.of(file.problem("/id", "the file's name, '" + base + "'"));
      }
      problems.addAll(found);
      return found.isEmpty() ? file : null;
    } catch (YamlTree.BadYaml e) {
      problems.add(new PackProblem(name, e.line, "", String.valueOf(e.getMessage())));
    } catch (CharacterCodingException e) {
      problems.add(new PackProblem(name, 0, "", "text in UTF-8"));
    }
    return null;
  }

  /** The pack cannot be used; nothing of it was taken. */
  public static final class BrokenPack extends Exception {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;
    private final transient List<PackProblem> problems;

    public BrokenPack(List<PackProblem> problems) {
      super(message(problems));
      this.problems = List.copyOf(problems);
    }

    public List<PackProblem> problems() {
      return problems;
    }

    private static String message(List<PackProblem> problems) {
      String lines = String.join("\n  ", problems.stream().limit(SHOWN).map(PackProblem::toString).toList());
      String more = problems.size() > SHOWN ? "\n  … and " + (problems.size() - SHOWN) + " more" : "";
      return "The city pack is broken (file:line: field: what is expected):\n  " + lines + more;
    }
  }
}
