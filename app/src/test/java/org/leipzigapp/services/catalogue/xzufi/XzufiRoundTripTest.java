package org.leipzigapp.services.catalogue.xzufi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.Packs;
import org.leipzigapp.content.Pack;
import org.leipzigapp.services.catalogue.CatalogueContent;
import org.leipzigapp.services.catalogue.Service;
import org.leipzigapp.services.catalogue.imports.Land;

/** The whole catalogue of the reference city: exported, imported again, and exported once more. */
@NullUnmarked
class XzufiRoundTripTest {

  @TempDir static Path temp;

  private static Map<String, Service> before;
  private static Map<String, Service> after;
  private static Map<String, Element> first;
  private static Map<String, Element> second;
  private static byte[] bytes;

  @BeforeAll
  static void thereAndBack() throws Exception {
    Pack leipzig = Packs.reader().read(Packs.folder("leipzig"));
    before = leipzig.read(CatalogueContent.SERVICE);
    bytes = export(leipzig);
    Path file = Files.write(temp.resolve("leipzig.xml"), bytes);
    var order = new XzufiOrder(
        List.of(file), "leipzig", temp.resolve("pack"), "Leipzig", Land.SN, null, null, LocalDate.of(2026, 11, 23));
    new XzufiImport(order, XzufiImportTest::problems, line -> {}).run();
    Pack imported = Packs.reader().read(temp.resolve("pack"));
    after = imported.read(CatalogueContent.SERVICE);
    first = services(file);
    second = services(Files.write(temp.resolve("again.xml"), export(imported)));
  }

  private static byte[] export(Pack pack) {
    var out = new ByteArrayOutputStream();
    XzufiExport.of(pack).write(out);
    return out.toByteArray();
  }

  private static Map<String, Element> services(Path file) {
    var services = new TreeMap<String, Element>();
    Transfer.read(file, service -> services.put(service.find("id").orElseThrow(), service));
    return services;
  }

  @Test
  void every_service_comes_back_with_its_title_key_and_date() {
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((id, service) -> {
      Service back = after.get(id);
      assertThat(back.title()).as(id).isEqualTo(service.title());
      assertThat(back.leika()).as(id).isEqualTo(service.leika());
      assertThat(back.checked()).as(id).isEqualTo(service.checked());
      service.answer().text().readings().forEach((tag, text) ->
          assertThat(back.answer().text().readings().get(tag)).as(id + " " + tag).startsWith(text));
      assertThat(back.legalBasis()).as(id).isEqualTo(service.legalBasis());
    });
  }

  @Test
  void every_text_comes_back_in_every_reading() {
    for (String code : List.of("02", "03", "05", "06", "07", "08", "09", "11", "25")) {
      first.forEach((id, service) -> assertThat(texts(second.get(id), code)).as(id + " " + code)
          .isEqualTo(texts(service, code)));
    }
    for (String field : List.of("modulFrist", "modulBegriffImKontext", "kategorie", "modulFachlicheFreigabe")) {
      first.forEach((id, service) -> assertThat(service.at(field)).as(id + " " + field)
          .hasSameSizeAs(second.get(id).at(field)));
    }
  }

  @Test
  void fees_come_back_as_the_text_they_were_written_as() {
    first.forEach((id, service) -> assertThat(second.get(id).at("modulKosten", "beschreibung")).as(id)
        .isEqualTo(service.at("modulKosten", "beschreibung")));
  }

  @Test
  void names_offices_and_hints_are_not_lost() {
    first.forEach((id, service) -> {
      List<String> hints = lines(second.get(id), Modules.HINTS);
      assertThat(hints).as(id).containsAll(lines(service, Modules.HINTS));
      lines(service, Modules.AUTHORITY).forEach(line ->
          assertThat(hints).as(id).contains("Zuständige Stelle: " + line));
      List<String> names = after.get(id).names().values().stream().flatMap(List::stream).toList();
      assertThat(service.at("modulBegriffImKontext", "begriffImKontext", "begriff").stream().map(Element::text))
          .as(id).allSatisfy(word -> assertThat(names).contains(word));
    });
  }

  @Test
  void every_link_comes_back() {
    before.forEach((id, service) -> {
      var urls = new ArrayList<String>();
      if (service.forms() != null) {
        service.forms().forEach(link -> urls.add(link.url()));
      }
      if (service.online() != null) {
        urls.add(service.online().url());
      }
      if (!urls.isEmpty()) {
        assertThat(after.get(id).forms()).as(id).extracting(Service.Link::url).containsAll(urls);
      }
    });
  }

  @Test
  void the_file_is_xzufi_2_2_in_utf_8() {
    String xml = new String(bytes, StandardCharsets.UTF_8);

    assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("xmlns:xzufi=\"http://xoev.de/schemata/xzufi/2_2_0\"", "xzufiVersion=\"2.2.0\"")
        .contains("<xzufi:leikaTextmodul listURI=\"urn:de:xzufi:codeliste:leistungstextmodulleika\"><code>05</code>");
    assertThat(first).hasSameSizeAs(before);
  }

  @Test
  void the_same_catalogue_gives_the_same_bytes() throws Exception {
    assertThat(export(Packs.reader().read(Packs.folder("leipzig")))).isEqualTo(bytes);
  }

  private static Map<String, List<String>> texts(Element service, String code) {
    return ServiceFile.lines(new Modules(service).text(code));
  }

  private static List<String> lines(Element service, String code) {
    return texts(service, code).getOrDefault("de", List.of());
  }
}
