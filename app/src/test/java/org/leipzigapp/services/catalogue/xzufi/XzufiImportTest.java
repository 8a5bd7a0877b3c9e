package org.leipzigapp.services.catalogue.xzufi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.Packs;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.PackReader;
import org.leipzigapp.content.Reading;
import org.leipzigapp.services.catalogue.CatalogueContent;
import org.leipzigapp.services.catalogue.Service;
import org.leipzigapp.services.catalogue.imports.BadExport;
import org.leipzigapp.services.catalogue.imports.Land;

/** What becomes of a Leistung, and of files that are none. */
@NullUnmarked
class XzufiImportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path temp;

  private static final String DOG = """
      <xzufi:id schemeAgencyID="L100042">L100042_107</xzufi:id>
      <xzufi:referenzLeiKa><code>99102013104000</code></xzufi:referenzLeiKa>
      <xzufi:referenzLeiKa><code>99102013104001</code></xzufi:referenzLeiKa>
      <xzufi:struktur xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xzufi:LeistungsstrukturObjekt">
        <xzufi:leistungsobjektID>102013</xzufi:leistungsobjektID></xzufi:struktur>
      <xzufi:modulText><xzufi:positionDarstellung>2</xzufi:positionDarstellung>
        <xzufi:inhalt languageCode="de-DE">Hundesteuer Festsetzung</xzufi:inhalt>
        <xzufi:leikaTextmodul><code>02</code></xzufi:leikaTextmodul></xzufi:modulText>
      <xzufi:modulText><xzufi:inhalt languageCode="de">Hund anmelden &amp;amp; Steuer zahlen</xzufi:inhalt>
        <xzufi:inhalt languageCode="en">Register a dog</xzufi:inhalt>
        <xzufi:leikaTextmodul><code>03</code></xzufi:leikaTextmodul></xzufi:modulText>
      <xzufi:modulText><xzufi:inhalt languageCode="de">Wer einen Hund hält, zahlt Hundesteuer.</xzufi:inhalt>
        <xzufi:inhalt languageCode="en">Who keeps a dog pays dog tax.</xzufi:inhalt>
        <xzufi:leikaTextmodul><code>24</code></xzufi:leikaTextmodul></xzufi:modulText>
      <xzufi:modulText><xzufi:inhalt languageCode="de"><![CDATA[<p>Die Steuer gilt ab dem ersten Monat.</p>
        <script>alert(1)</script><p onclick="alert(2)">Mehr im <a href="https://www.stadt.example/hund">Merkblatt</a>
        oder <a href="javascript:alert(3)">hier</a>.</p>]]></xzufi:inhalt>
        <xzufi:leikaTextmodul><code>06</code></xzufi:leikaTextmodul></xzufi:modulText>
      <xzufi:modulText>
        <xzufi:inhalt languageCode="de">&lt;ul&gt;&lt;li&gt;Ausweis&lt;/li&gt;&lt;li&gt;Impfpass&lt;/li&gt;&lt;/ul&gt;\
      </xzufi:inhalt>
        <xzufi:inhalt languageCode="en">identity card</xzufi:inhalt>
        <xzufi:leikaTextmodul><code>08</code></xzufi:leikaTextmodul></xzufi:modulText>
      <xzufi:modulText><xzufi:inhalt languageCode="de">§ 1 Hundesteuersatzung</xzufi:inhalt>
        <xzufi:leikaTextmodul><code>07</code></xzufi:leikaTextmodul></xzufi:modulText>
      <xzufi:modulText><xzufi:inhalt languageCode="de">Stadtkasse</xzufi:inhalt>
        <xzufi:leikaTextmodul><code>22</code></xzufi:leikaTextmodul></xzufi:modulText>
      <xzufi:modulText><xzufi:inhalt languageCode="de">Nur ein Test</xzufi:inhalt>
        <xzufi:leikaTextmodul><code>77</code></xzufi:leikaTextmodul></xzufi:modulText>
      <xzufi:modulFrist><xzufi:beschreibung languageCode="de">Innerhalb von zwei Wochen</xzufi:beschreibung>
        <xzufi:frist><xzufi:dauer>2</xzufi:dauer></xzufi:frist></xzufi:modulFrist>
      <xzufi:modulKosten><xzufi:beschreibung languageCode="de">Erster Hund: 96 Euro pro Jahr</xzufi:beschreibung>
        </xzufi:modulKosten>
      <xzufi:modulBearbeitungsdauer><xzufi:beschreibung languageCode="de">2 Wochen</xzufi:beschreibung>
        </xzufi:modulBearbeitungsdauer>
      <xzufi:modulBegriffImKontext><xzufi:begriffImKontext>
        <xzufi:begriff languageCode="de">Hundemarke</xzufi:begriff><xzufi:typ><code>01</code></xzufi:typ>
        </xzufi:begriffImKontext></xzufi:modulBegriffImKontext>
      <xzufi:modulFachlicheFreigabe><xzufi:fachlichFreigegebenAm>2026-05-04</xzufi:fachlichFreigegebenAm>
        <xzufi:fachlichFreigegebenDurch languageCode="de">Stadtkämmerei</xzufi:fachlichFreigegebenDurch>
        </xzufi:modulFachlicheFreigabe>
      <xzufi:modulUrsprungsportal><xzufi:uri>https://www.stadt.example/portal</xzufi:uri></xzufi:modulUrsprungsportal>
      <xzufi:kategorie><xzufi:bezeichnung languageCode="de">Steuern und Abgaben</xzufi:bezeichnung></xzufi:kategorie>
      <xzufi:informationsbereichSDG><code>1400001</code></xzufi:informationsbereichSDG>
      <xzufi:versionsinformation><xzufi:geaendertDatumZeit>2026-06-08T07:41:01</xzufi:geaendertDatumZeit>
        </xzufi:versionsinformation>
      <xzufi:sprachversion><xzufi:languageCode>de</xzufi:languageCode></xzufi:sprachversion>
      <xzufi:mondphase>voll</xzufi:mondphase>
      """;

  @Test
  void a_leistung_becomes_a_service_with_all_its_texts() throws Exception {
    Service dog = only(imported(file(leistung(DOG))));

    assertThat(dog.id()).isEqualTo("l100042-107");
    assertThat(dog.leika()).isEqualTo("99102013104000");
    assertThat(dog.title().readings()).containsEntry("de", "Hund anmelden & Steuer zahlen")
        .containsEntry("en", "Register a dog");
    assertThat(dog.answer().text().readings()).containsEntry("de", "Wer einen Hund hält, zahlt Hundesteuer.")
        .containsEntry("en", "Who keeps a dog pays dog tax.");
    assertThat(german(dog.description()))
        .containsExactly("Die Steuer gilt ab dem ersten Monat.", "Mehr im Merkblatt oder hier.");
    assertThat(german(dog.deadline())).containsExactly("Innerhalb von zwei Wochen");
    assertThat(german(dog.duration())).containsExactly("2 Wochen");
    assertThat(dog.fees()).singleElement().satisfies(fee -> assertThat(fee.cents()).isEqualTo(9600));
    assertThat(dog.names().get("de")).containsExactly("Hundemarke", "Hundesteuer Festsetzung");
    assertThat(dog.legalBasis()).containsExactly("§ 1 Hundesteuersatzung");
    assertThat(german(dog.hints())).containsExactly("Zuständige Stelle: Stadtkasse");
    assertThat(dog.topics()).containsExactly("steuern-und-abgaben");
    assertThat(dog.checked()).isEqualTo("2026-05-04");
    assertThat(dog.source("import")).satisfies(source -> {
      assertThat(source.title()).isEqualTo("Leistungsbeschreibung (Stadtkämmerei)");
      assertThat(source.url()).isEqualTo("https://www.stadt.example/portal");
      assertThat(source.asOf().value()).isEqualTo("2026-06-08");
    });
    assertThat(dog.forms()).singleElement()
        .satisfies(link -> assertThat(link.url()).isEqualTo("https://www.stadt.example/hund"));
  }

  @Test
  void a_shorter_translation_still_says_all_it_has() throws Exception {
    Service dog = only(imported(file(leistung(DOG))));

    assertThat(dog.papers()).singleElement().satisfies(fact -> assertThat(fact.text().readings())
        .containsEntry("de", "Ausweis\nImpfpass").containsEntry("en", "identity card"));
  }

  @Test
  void every_field_is_taken_or_named_with_its_reason() throws Exception {
    imported(file(leistung(DOG),
        "<xzufi:schreibe><xzufi:onlinedienst><xzufi:id>7</xzufi:id></xzufi:onlinedienst></xzufi:schreibe>"));

    assertThat(Files.readString(out().resolve("import-report.md")))
        .contains("leistung.mondphase | 1 | the import does not know")
        .contains("leistung.informationsbereichSDG.code | 1 | the pack has no place")
        .contains("leistung.modulFrist.frist.dauer | 1 | of a deadline only the words")
        .contains("leistung.struktur.leistungsobjektID | 1 |")
        .contains("transfer.transfer.schreibe.onlinedienst.id | 1 | only objects of type Leistung")
        .contains("modulText 77: a text module that the import does not know: Nur ein Test")
        .contains("referenzLeiKa: the pack has one key per service: 99102013104001")
        .contains("no https address: javascript:alert(3)");
  }

  @Test
  void no_script_comes_through() throws Exception {
    imported(file(leistung(DOG)));

    assertThat(Files.readString(out().resolve("services/l100042-107.yaml")))
        .doesNotContain("alert", "<script", "onclick");
  }

  @Test
  void a_leistung_without_german_title_or_id_is_named_and_left_out() throws Exception {
    Path file = file(leistung(DOG), leistung("<xzufi:id>9</xzufi:id>"), leistung(
        "<xzufi:modulText><xzufi:inhalt>Ohne Kennung</xzufi:inhalt><xzufi:leikaTextmodul><code>02</code>"
            + "</xzufi:leikaTextmodul></xzufi:modulText>"));

    assertThat(imported(file)).hasSize(1);
    assertThat(Files.readString(out().resolve("import-report.md")))
        .contains("service 9: entry: has no German title",
            "service without an id: entry: has no usable id: Ohne Kennung",
            "Taken: 1 of 3 services");
  }

  @Test
  void several_files_become_one_pack_and_a_double_id_gets_a_number() throws Exception {
    Path one = file(leistung(DOG));
    Path two = Files.copy(one, temp.resolve("two.xml"));

    assertThat(imported(one, two)).extracting(Service::id).containsExactlyInAnyOrder("l100042-107", "l100042-107-2");
  }

  @Test
  void entities_of_a_file_are_never_resolved() throws Exception {
    Path secret = Files.writeString(temp.resolve("secret"), "GEHEIM");
    Path laughs = raw("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        + "<xzufi:t xmlns:xzufi=\"" + Transfer.NAMESPACE + "\">&b;</xzufi:t>");
    Path outside = raw("<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>"
        + "<xzufi:t xmlns:xzufi=\"" + Transfer.NAMESPACE + "\">&a;</xzufi:t>");

    assertThatThrownBy(() -> imported(laughs)).isInstanceOf(BadExport.class).hasMessageContaining("document type");
    assertThatThrownBy(() -> imported(outside)).isInstanceOf(BadExport.class).hasMessageContaining("document type")
        .hasMessageNotContaining("GEHEIM");
    assertThat(out()).doesNotExist();
  }

  @Test
  void what_is_too_large_or_too_deep_is_refused_before_it_hurts() throws Exception {
    Path huge = temp.resolve("huge.xml");
    try (var channel = Files.newByteChannel(huge, StandardOpenOption.CREATE,
        StandardOpenOption.WRITE)) {
      channel.position(50L << 20);
      channel.write(ByteBuffer.wrap(new byte[] {1}));
    }
    Path deep = file("<xzufi:a>".repeat(5_000) + "</xzufi:a>".repeat(5_000));
    Path deepInside = file(leistung("<xzufi:a>".repeat(5_000) + "</xzufi:a>".repeat(5_000)));
    Path wide = file(leistung("<xzufi:a/>".repeat(30_000)));

    assertThatThrownBy(() -> imported(huge)).isInstanceOf(BadExport.class).hasMessageContaining("larger than 32 MB");
    assertThatThrownBy(() -> imported(deep)).isInstanceOf(BadExport.class).hasMessageContaining("deeper than");
    assertThatThrownBy(() -> imported(deepInside)).isInstanceOf(BadExport.class).hasMessageContaining("deeper than");
    assertThatThrownBy(() -> imported(wide)).isInstanceOf(BadExport.class)
        .hasMessageContaining("more than 20000 elements");
  }

  @Test
  void what_is_no_xzufi_2_2_is_told_in_one_line() throws Exception {
    Path broken = file(leistung("<xzufi:id>1</xzufi:id"));
    Path latin = temp.resolve("latin.xml");
    Files.write(latin, ("<xzufi:t xmlns:xzufi=\"" + Transfer.NAMESPACE + "\">ö</xzufi:t>")
        .getBytes(StandardCharsets.ISO_8859_1));
    Path newer = raw("<x xmlns=\"http://xoev.de/schemata/xzufi/2_3_1\"/>");
    Path other = raw("<html/>");
    Path empty = file("");

    assertThatThrownBy(() -> imported(broken)).isInstanceOf(BadExport.class).hasMessageContaining("(line ");
    assertThatThrownBy(() -> imported(latin)).isInstanceOf(BadExport.class).hasMessageContaining("no readable XML");
    assertThatThrownBy(() -> imported(newer)).isInstanceOf(BadExport.class).hasMessageContaining("XZuFi 2.3.1");
    assertThatThrownBy(() -> imported(other)).isInstanceOf(BadExport.class).hasMessageContaining("no XZuFi 2.2");
    assertThatThrownBy(() -> imported(empty)).isInstanceOf(BadExport.class).hasMessageContaining("no Leistung");
    assertThatThrownBy(() -> imported(temp.resolve("none.xml"))).hasMessageContaining("There is no file");
  }

  private List<Service> imported(Path... files) throws IOException {
    var order = new XzufiOrder(List.of(files), "stadt", out(), null, Land.SN, null, "https://www.stadt.example", TODAY);
    new XzufiImport(order, XzufiImportTest::problems, line -> {}).run();
    try {
      return List.copyOf(Packs.reader().read(out()).read(CatalogueContent.SERVICE).values());
    } catch (PackReader.BrokenPack e) {
      throw new AssertionError(e);
    }
  }

  static List<String> problems(Path folder) {
    try {
      Packs.reader().read(folder);
      return List.of();
    } catch (PackReader.BrokenPack e) {
      return e.problems().stream().map(String::valueOf).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Service only(List<Service> services) {
    assertThat(services).hasSize(1);
    return services.getFirst();
  }

  private static List<String> german(List<Fact> facts) {
    return facts.stream().map(fact -> fact.text().in(Reading.of("de"))).toList();
  }

  private Path out() {
    return temp.resolve("pack");
  }

  private static String leistung(String content) {
    return "<xzufi:schreibe><xzufi:leistung>" + content + "</xzufi:leistung></xzufi:schreibe>";
  }

  private Path file(String... parts) throws IOException {
    return raw("<xzufi:transfer xmlns:xzufi=\"" + Transfer.NAMESPACE + "\" xzufiVersion=\"2.2.0\">"
        + String.join("\n", parts) + "</xzufi:transfer>");
  }

  private Path raw(String xml) throws IOException {
    return Files.writeString(Files.createTempFile(temp, "in", ".xml"), xml);
  }
}
