package org.leipzigapp.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Turns views into bytes with the templates that were compiled into the app. */
final class Renderer {

  private static final String PACKAGE = "org.leipzigapp.pages";

  private final TemplateEngine templates;

  Renderer() {
    templates = TemplateEngine.createPrecompiled(null, ContentType.Html, Renderer.class.getClassLoader(), PACKAGE);
    templates.setBinaryStaticContent(true);
  }

  Rendered render(View view, Page page) {
    var output = new Utf8ByteOutput();
    templates.render(view.template(), view.modelFor(page), output);
    byte[] plain = output.toByteArray();
    return new Rendered(plain, gzip(plain), etag(plain));
  }

  static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (var gzip = new Gzip(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String etag(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes);
    return "\"" + Long.toHexString(crc.getValue()) + Integer.toHexString(bytes.length) + "\"";
  }

  /** The JDK's stream with a level. */
  private static final class Gzip extends GZIPOutputStream {

    Gzip(ByteArrayOutputStream out) throws IOException {
      super(out, 4096);
      def.setLevel(Deflater.BEST_COMPRESSION - 3);
    }
  }
}
