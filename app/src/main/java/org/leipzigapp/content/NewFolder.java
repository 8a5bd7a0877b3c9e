package org.leipzigapp.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.leipzigapp.CannotStart;

/**
 * A folder that is written beside its place and moved there when it is whole. What stood there before stays until then; a
 * crash between the two renames leaves it under another name, and the next export puts it back.
 */
final class NewFolder implements AutoCloseable {

  private final Path target;
  private final Path unfinished;
  private final Path before;

  private NewFolder(Path target) {
    this.target = target;
    this.unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
    this.before = target.resolveSibling("." + target.getFileName() + ".before");
  }

  /**
   * @param replaceable the only folder that may be replaced, and only with force
   * @throws CannotStart if something else stands at the place
   */
  static NewFolder at(Path target, Path replaceable, boolean force) throws IOException {
    var folder = new NewFolder(target);
    if (Files.exists(folder.before) && !Files.exists(target)) {
      Files.move(folder.before, target);
    }
    if (Files.isDirectory(target) && Files.isSameFile(target, replaceable)) {
      if (!force) {
        throw new CannotStart(target + " is the pack itself: --force replaces it.");
      }
    } else if (target.startsWith(replaceable)) {
      throw new CannotStart(target + " lies inside of the pack: choose another folder.");
    } else if (Files.exists(target) && !isEmpty(target)) {
      throw new CannotStart(target + " is not empty: choose a new folder.");
    }
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    delete(folder.unfinished);
    Files.createDirectory(folder.unfinished);
    return folder;
  }

  Path path() {
    return unfinished;
  }

  void moveInPlace() throws IOException {
    delete(before);
    if (Files.exists(target)) {
      Files.move(target, before);
    }
    try {
      Files.move(unfinished, target);
    } catch (IOException e) {
      if (Files.exists(before)) {
        Files.move(before, target);
      }
      throw e;
    }
    delete(before);
  }

  /** Removes what was not moved in place. */
  @Override
  public void close() throws IOException {
    delete(unfinished);
  }

  private static boolean isEmpty(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
  }
}
