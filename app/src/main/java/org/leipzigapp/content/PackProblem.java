package org.leipzigapp.content;

/**
 * What is wrong in a pack, so that one finds it at once.
 *
 * @param file path in the pack
 * @param line first line is 1; 0 if it concerns the whole file
 * @param field JSON pointer of the field, "" for the whole file
 * @param expected what should stand there
 */
public record PackProblem(String file, int line, String field, String expected) {

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + (field.isEmpty() ? "" : field + ": ") + expected;
  }
}
