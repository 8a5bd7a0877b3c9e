package org.leipzigapp.help.contact.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of all sorts, with the beginnings that tell their type. */
public final class Samples {

  /** What every scanner takes for a virus, by agreement; taken apart so that no scanner finds it in the source. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

  private Samples() {}

  public static byte[] png() {
    return Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
        + "RU5ErkJggg==");
  }

  public static byte[] jpeg() {
    return bytes(new int[] {0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0}, 200);
  }

  public static byte[] webp() {
    return bytes(new int[] {'R', 'I', 'F', 'F', 0xc0, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', ' '}, 200);
  }

  public static byte[] heic() {
    return bytes(new int[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0, 'm', 'i', 'f', '1', 'h',
        'e', 'i', 'c'}, 200);
  }

  public static byte[] pdf() {
    return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] docx() {
    return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
  }

  public static byte[] docxWithMacros() {
    return zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
  }

  public static byte[] odt() {
    return zip("mimetype", "content.xml", "META-INF/manifest.xml");
  }

  /** @param names of entries; the one called "mimetype" is not compressed, as in documents of this sort */
  public static byte[] zip(String... names) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((name.equals("mimetype") ? "application/vnd.oasis.opendocument.text" : "<x/>")
            .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(int[] beginning, int length) {
    byte[] all = new byte[length];
    for (int i = 0; i < beginning.length; i++) {
      all[i] = (byte) beginning[i];
    }
    return all;
  }
}
