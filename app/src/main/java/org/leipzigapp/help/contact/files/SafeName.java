package org.leipzigapp.help.contact.files;

import java.text.Normalizer;

/** Makes a harmless file name of what a stranger's computer called a file. */
final class SafeName {

  private static final int LONGEST_STEM = 80;

  private SafeName() {}

  /** The extension is that of the type, whatever the name said. "Datei.pdf" if nothing of the name can stay. */
  static String of(String name, FileType type) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String stem = Normalizer.normalize(dot > 0 ? last.substring(0, dot) : last, Normalizer.Form.NFC)
        .replaceAll("[^\\p{L}\\p{M}\\p{Nd} _-]+", "_")
        .replaceAll("[_ ]{2,}", "_")
        .replaceAll("^[_ -]+|[_ -]+$", "");
    if (stem.codePointCount(0, stem.length()) > LONGEST_STEM) {
      stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST_STEM)).strip();
    }
    return (stem.isEmpty() ? "Datei" : stem) + "." + type.extension();
  }
}
