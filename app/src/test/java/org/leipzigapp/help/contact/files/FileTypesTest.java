package org.leipzigapp.help.contact.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, its content says; how it may be called, we say. */
class FileTypesTest {

  @TempDir private Path folder;

  @Test
  void every_allowed_sort_is_known_by_its_content() throws IOException {
    Map<FileType, byte[]> samples = Map.of(
        FileType.PNG, Samples.png(), FileType.JPEG, Samples.jpeg(), FileType.WEBP, Samples.webp(),
        FileType.HEIC, Samples.heic(), FileType.PDF, Samples.pdf(), FileType.WORD, Samples.docx(),
        FileType.OPEN_DOCUMENT, Samples.odt(), FileType.TEXT, "Grüße aus Gohlis\n".getBytes(StandardCharsets.UTF_8));
    assertThat(samples).hasSize(FileType.values().length);

    for (Map.Entry<FileType, byte[]> sample : samples.entrySet()) {
      assertThat(FileTypes.find(write(sample.getValue()))).as("%s", sample.getKey()).contains(sample.getKey());
    }
  }

  @Test
  void programs_pages_scripts_archives_and_macros_are_refused() throws IOException {
    for (byte[] bad : new byte[][] {
      "MZ\u0090\u0000\u0003\u0000\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1),
      "\u007fELF\u0002\u0001\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1),
      "<!doctype html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
      "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
      "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8),
      Samples.zip("a.txt"), Samples.docxWithMacros(), Samples.zip("mimetype", "content.xml", "Basic/Standard/x.xml"),
      Samples.zip("[Content_Types].xml", "xl/workbook.xml"), {'P', 'K', 3, 4, 0, 0, 0}, {0, 1, 2, 3, 4}
    }) {
      assertThat(FileTypes.find(write(bad))).as(new String(bad, StandardCharsets.ISO_8859_1)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Foto.JPG, Foto.jpg", "../../etc/passwd, passwd.jpg", "C:\\Windows\\evil.exe, evil.jpg",
    "'a\"; filename=\"b.html', a_filename_b.jpg", "'', Datei.jpg", "'...', Datei.jpg",
    "Straße & Haus.png, Straße_Haus.jpg",
    "'x\r\nSet-Cookie: a.jpg', x_Set-Cookie_a.jpg", "'rechnung\u202egpj.exe', rechnung_gpj.jpg", "🎉.jpg, Datei.jpg",
    "con\u0000.jpg, con.jpg"
  })
  void names_of_strangers_become_harmless(String name, String safe) {
    assertThat(SafeName.of(name, FileType.JPEG)).isEqualTo(safe);
  }

  @Test
  void a_name_of_any_length_is_cut() {
    assertThat(SafeName.of("ä".repeat(500) + ".pdf", FileType.PDF)).hasSize(84).endsWith(".pdf");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "sample", ".bin"), bytes);
  }
}
