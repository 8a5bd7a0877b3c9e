package org.leipzigapp.help.contact.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form that was sent, with its files on the disk until it is closed. */
public final class Upload implements AutoCloseable {

  private final Map<String, String> fields = new HashMap<>();
  private final List<Uploaded> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Path> paths = new ArrayList<>();
  private final Runnable afterwards;
  private boolean hadFiles;

  Upload(Runnable afterwards) {
    this.afterwards = afterwards;
  }

  /**
   * Why a file was not taken.
   *
   * @param key of the text
   * @param name of the file as the person knows it; "" if it is about all of them
   */
  public record Problem(String key, String name) {}

  /** The value of a field; "" if it was not sent. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public List<Uploaded> files() {
    return List.copyOf(files);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Whether files came along, taken or not: browsers do not put them into a form that comes back. */
  public boolean hadFiles() {
    return hadFiles;
  }

  void noteFile() {
    hadFiles = true;
  }

  void put(String field, String value) {
    fields.putIfAbsent(field, value);
  }

  void add(Uploaded file) {
    files.add(file);
  }

  void refuse(String problem, String name) {
    problems.add(new Problem("file.problem." + problem, name.substring(Math.max(0, name.length() - 80))));
  }

  /** A new place on the disk for a file, which is gone afterwards. */
  Path newPath(Path folder) throws IOException {
    Path path = Files.createTempFile(folder, "upload", null);
    paths.add(path);
    return path;
  }

  int countPaths() {
    return paths.size();
  }

  @Override
  public void close() throws IOException {
    try {
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    } finally {
      afterwards.run();
    }
  }
}
