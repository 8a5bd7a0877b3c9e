package org.leipzigapp.search.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions with their right answers, from a file of lines {@code query<TAB>id|id}; no id: no service answers it. */
record Questions(List<Question> all) {

  record Question(String text, Set<String> ids) {}

  /** @throws IllegalArgumentException with file and line if a line has no tab or no question */
  static Questions of(Path file) throws IOException {
    List<Question> all = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#") || (i == 0 && line.equals("query\tid"))) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != 2 || columns[0].isBlank()) {
        throw new IllegalArgumentException(file.getFileName() + ":" + (i + 1) + ": needs query<TAB>id|id");
      }
      Set<String> ids = new LinkedHashSet<>(Arrays.asList(columns[1].strip().split("\\|")));
      ids.remove("");
      all.add(new Question(columns[0].strip(), ids));
    }
    return new Questions(all);
  }
}
