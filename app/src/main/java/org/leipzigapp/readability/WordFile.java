package org.leipzigapp.readability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A word list of the room: lines "term = plainer words"; "#" begins a remark. */
final class WordFile {

  private WordFile() {}

  /**
   * Reads {@code /readability/NAME.txt}.
   *
   * @return by term; "" where nothing stands behind the sign
   */
  static Map<String, String> read(String name) {
    String path = "/readability/" + name + ".txt";
    try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream(path), path);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, String> lines = new LinkedHashMap<>();
      reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
        int sign = line.indexOf('=');
        String term = sign < 0 ? line : line.substring(0, sign).strip();
        if (lines.put(term, sign < 0 ? "" : line.substring(sign + 1).strip()) != null) {
          throw new IllegalStateException(path + " names \"" + term + "\" twice");
        }
      });
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
