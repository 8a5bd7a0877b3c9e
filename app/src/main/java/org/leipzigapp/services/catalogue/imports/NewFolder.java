package org.leipzigapp.services.catalogue.imports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that appears whole or not at all: it is filled next to its place and then moved there. */
public final class NewFolder {

  private NewFolder() {}

  /** Fills an empty folder. */
  public interface Filler {
    void fill(Path empty) throws IOException;
  }

  /**
   * Makes or replaces a folder.
   *
   * @param mark a file that only such folders have; a folder with other things in it is never replaced
   * @throws BadExport if the folder holds something else; whatever the filler throws leaves everything as it was
   */
  public static void fill(Path folder, String mark, Filler filler) throws IOException {
    if (Files.exists(folder) && !isOurs(folder, mark)) {
      throw new BadExport(folder + " holds something that no import wrote; choose another --out.");
    }
    Path parent = folder.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new BadExport(folder + " is no place for a city pack; choose another --out.");
    }
    Files.createDirectories(parent);
    Path fresh = parent.resolve(".import-" + ProcessHandle.current().pid());
    delete(fresh);
    Files.createDirectory(fresh);
    try {
      filler.fill(fresh);
      swap(fresh, folder);
    } finally {
      delete(fresh);
    }
  }

  private static boolean isOurs(Path folder, String mark) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return Files.exists(folder.resolve(mark)) || content.findAny().isEmpty();
    }
  }

  private static void swap(Path fresh, Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = fresh.resolveSibling(fresh.getFileName() + "-old");
    Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(old);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
        Files.delete(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
