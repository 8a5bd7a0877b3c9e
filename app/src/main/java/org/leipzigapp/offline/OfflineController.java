package org.leipzigapp.offline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Area;
import org.leipzigapp.web.Assets;
import org.leipzigapp.web.Generated;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.Texts;
import org.leipzigapp.web.View;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** What the installed app and its worker ask for. */
@Controller
class OfflineController {

  private final EssentialPages essentials;
  private final PocketSearch search;
  private final Assets assets;
  private final Texts texts;
  private final TheCity city;
  private final Pages pages;

  OfflineController(
      EssentialPages essentials, PocketSearch search, Assets assets, Texts texts, TheCity city, Pages pages) {
    this.essentials = essentials;
    this.search = search;
    this.assets = assets;
    this.texts = texts;
    this.city = city;
    this.pages = pages;
  }

  /**
   * @param version grows with the content and changes with the front end
   * @param pages addresses, most important first
   * @param search address of the pocket index
   */
  record PagesToKeep(String version, List<String> pages, String search) {}

  /** Begins with the files of this version: a browser takes it for a new worker whenever one of them is new. */
  @GetMapping("/sw.js")
  void worker(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String files = JsonMapper.shared().writeValueAsString(essentials.listFiles());
    String script = "self.FILES_OF_THIS_VERSION=" + files + ";\n" + assets.text("sw.js");
    Generated.of(script.getBytes(StandardCharsets.UTF_8), "text/javascript;charset=UTF-8").send(request, response);
  }

  @GetMapping("/{reading}/app.webmanifest")
  void manifest(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refuseUnknown(reading);
    var manifest = WebManifest.of(city.city(), reading, texts, assets);
    json(manifest, "application/manifest+json").send(request, response);
  }

  @GetMapping("/{reading}/offline/pages.json")
  void list(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refuseUnknown(reading);
    var list = new PagesToKeep(
        essentials.version(), essentials.listPages(reading), Address.of(reading, "/offline/suche.json").url());
    json(list, MediaType.APPLICATION_JSON_VALUE).send(request, response);
  }

  @GetMapping("/{reading}/offline/suche.json")
  void index(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refuseUnknown(reading);
    search.index(reading.language()).send(request, response);
  }

  /** What there is without a network; shown in place of a page that is not kept. */
  @GetMapping("/{reading}/offline")
  void offline(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.show(Address.of(reading, "/offline"), Area.NONE, request, response,
        page -> View.of("offline/offline.jte", "view",
            new OfflineView(city.numbers().list(Numbers.Kind.EMERGENCY), essentials.listEntrances())));
  }

  private void refuseUnknown(Reading reading) {
    if (!city.city().languages().contains(reading.language())) {
      throw new NotFound();
    }
  }

  private static Generated json(Object value, String type) {
    return Generated.of(JsonMapper.shared().writeValueAsBytes(value), type);
  }
}
