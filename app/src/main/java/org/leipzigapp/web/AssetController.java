package org.leipzigapp.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leipzigapp.city.City;
import org.leipzigapp.city.TheCity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the files of the front end, and the city's logo and colours from its pack. */
@Controller
class AssetController {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_AN_HOUR = "public, max-age=3600";

  private final Assets assets;
  private final TheCity city;
  private final Path pack;

  AssetController(Assets assets, TheCity city, @Value("${leipzigapp.pack}") Path pack) {
    this.assets = assets;
    this.city = city;
    this.pack = pack;
  }

  @GetMapping("/assets/{file}")
  void asset(@PathVariable String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(assets.find(file).orElseThrow(NotFound::new), FOR_EVER, request, response);
  }

  @GetMapping("/city/logo.svg")
  void logo(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] logo = Files.readAllBytes(pack.resolve(Path.of(city.city().logo()).getFileName()));
    send(new Assets.Asset(logo, logo, "image/svg+xml"), FOR_AN_HOUR, request, response);
  }

  /** The city's colours as custom properties; the style sheet of the front end is the same for every city. */
  @GetMapping("/city/colours.css")
  void colours(HttpServletRequest request, HttpServletResponse response) throws IOException {
    City.Colours colours = city.city().colours();
    String light = "--accent:" + colours.accentLight() + ";--on-accent:" + colours.onAccentLight();
    String dark = "--accent:" + colours.accentDark() + ";--on-accent:" + colours.onAccentDark();
    String css =
        ":root{--sun:%s;%s}[data-kern-theme=dark]{%s}@media(prefers-color-scheme:dark){:root:not([data-kern-theme=light]){%s}}"
            .formatted(colours.sun(), light, dark, dark);
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    send(new Assets.Asset(bytes, bytes, "text/css;charset=UTF-8"), FOR_AN_HOUR, request, response);
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
