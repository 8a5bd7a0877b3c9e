package org.leipzigapp.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the files of the front end, and the city's logo, icons and colours. */
@Controller
class AssetController {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_AN_HOUR = "public, max-age=3600";

  private final Assets assets;
  private final CityFiles city;

  AssetController(Assets assets, CityFiles city) {
    this.assets = assets;
    this.city = city;
  }

  @GetMapping("/assets/{file}")
  void asset(@PathVariable String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(assets.find(file).orElseThrow(NotFound::new), FOR_EVER, request, response);
  }

  /** For ever with its present version, for an hour without. */
  @GetMapping("/city/{file}")
  void ofTheCity(
      @PathVariable String file,
      @RequestParam(name = "v", required = false) @Nullable String version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Assets.Asset asset = city.find(file).orElseThrow(NotFound::new);
    send(asset, CityFiles.version(asset).equals(version) ? FOR_EVER : FOR_AN_HOUR, request, response);
  }

  private static void send(Assets.Asset asset, String keep, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean gzip = asset.gzipped() != asset.plain() && Responses.acceptsGzip(request);
    byte[] body = gzip ? asset.gzipped() : asset.plain();
    response.setContentType(asset.type());
    response.setHeader("Cache-Control", keep);
    response.setHeader("Vary", "Accept-Encoding");
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
