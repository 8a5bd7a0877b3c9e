package org.leipzigapp.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Map;

/** A QR code as an inline SVG: black on white in every look, because scanners want it so. */
public final class QrCode implements Content {

  private static final int QUIET_ZONE = 4;

  private final BitMatrix modules;

  public QrCode(String text) {
    try {
      modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
          Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  @Override
  public void writeTo(TemplateOutput output) {
    int size = modules.getWidth();
    output.writeContent("<svg class=\"qr\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">".formatted(size, size));
    output.writeContent("<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path fill=\"#000\" d=\"".formatted(size, size));
    for (int y = 0; y < size; y++) {
      writeRow(y, output);
    }
    output.writeContent("\"/></svg>");
  }

  /** Neighbours in a row as one stroke. */
  private void writeRow(int y, TemplateOutput output) {
    int x = 0;
    while (x < modules.getWidth()) {
      int from = x;
      while (x < modules.getWidth() && modules.get(x, y)) {
        x++;
      }
      if (x > from) {
        output.writeContent("M" + from + " " + y + "h" + (x - from) + "v1h-" + (x - from) + "z");
      }
      x++;
    }
  }
}
