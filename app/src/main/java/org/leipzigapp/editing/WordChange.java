package org.leipzigapp.editing;

import java.util.ArrayList;
import java.util.List;

/** Two texts with the words marked that only one of them has. */
public record WordChange(List<Part> before, List<Part> after) {

  private static final int MOST_WORDS = 600;

  public record Part(String text, boolean marked) {}

  /** Texts with more words are shown whole. */
  static WordChange of(String before, String after) {
    String[] old = before.split("(?<=\\s)", MOST_WORDS + 1);
    String[] now = after.split("(?<=\\s)", MOST_WORDS + 1);
    if (before.isEmpty() || after.isEmpty() || old.length > MOST_WORDS || now.length > MOST_WORDS) {
      return new WordChange(whole(before), whole(after));
    }
    int[][] common = longestCommon(old, now);
    List<Part> left = new ArrayList<>();
    List<Part> right = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.length || j < now.length) {
      if (i < old.length && j < now.length && old[i].strip().equals(now[j].strip())) {
        left.add(new Part(old[i++], false));
        right.add(new Part(now[j++], false));
      } else if (j >= now.length || i < old.length && common[i + 1][j] >= common[i][j + 1]) {
        left.add(new Part(old[i++], true));
      } else {
        right.add(new Part(now[j++], true));
      }
    }
    return new WordChange(joined(left), joined(right));
  }

  private static List<Part> whole(String text) {
    return text.isEmpty() ? List.of() : List.of(new Part(text, true));
  }

  private static int[][] longestCommon(String[] old, String[] now) {
    int[][] common = new int[old.length + 1][now.length + 1];
    for (int i = old.length - 1; i >= 0; i--) {
      for (int j = now.length - 1; j >= 0; j--) {
        common[i][j] = old[i].strip().equals(now[j].strip())
            ? common[i + 1][j + 1] + 1
            : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<Part> joined(List<Part> parts) {
    List<Part> joined = new ArrayList<>();
    for (Part part : parts) {
      if (!joined.isEmpty() && joined.getLast().marked() == part.marked()) {
        joined.set(joined.size() - 1, new Part(joined.getLast().text() + part.text(), part.marked()));
      } else {
        joined.add(part);
      }
    }
    return List.copyOf(joined);
  }
}
