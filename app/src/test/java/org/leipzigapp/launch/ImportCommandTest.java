package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.CannotStart;
import org.leipzigapp.search.Catalogues;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@NullUnmarked
class ImportCommandTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path temp;

  @Test
  void a_small_export_becomes_a_valid_pack() throws IOException {
    assertThat(imported("--city", "beispielstadt", "--land", "sn")).isZero();

    assertThat(PackCheck.problems(out())).isEmpty();
    assertThat(files("services")).containsExactly("101.yaml", "102-2.yaml", "102.yaml", "x.yaml");
    assertThat(files("offices")).containsExactly("7.yaml", "office.yaml");
    Map<String, Object> city = yaml("city.yaml");
    assertThat(city).containsEntry("id", "beispielstadt").containsEntry("name", "Beispielstadt")
        .containsEntry("website", "https://www.beispielstadt.example");
    assertThat(at(city, "land", "holidays", "subdivision")).isEqualTo("sn");
    assertThat(at(yaml("numbers.yaml"), "items", 2, "number")).isEqualTo("+49 341 99998115");
  }

  @Test
  void a_service_says_what_the_export_says() throws IOException {
    imported();

    Map<String, Object> dog = yaml("services/101.yaml");
    assertThat(at(dog, "title", "de")).isEqualTo("Hundesteuer & Hundemarke");
    assertThat(at(dog, "answer", "text", "de"))
        .isEqualTo("Wer einen Hund hält, muss ihn innerhalb von zwei Wochen anmelden.");
    assertThat(texts(dog, "description")).containsExactly("Die Anmeldung gilt:", "für Hunde ab vier Monaten",
        "für Gasthunde ab zwei Monaten", "Mehr steht im Merkblatt.");
    assertThat(at(dog, "keywords", "de")).isEqualTo(List.of("Hund", "Welpe", "Hundemarke"));
    assertThat(texts(dog, "papers")).containsExactly("Personalausweis: oder Reisepass");
    assertThat(texts(dog, "who")).containsExactly("Sie wohnen in Beispielstadt");
    assertThat(at(dog, "duration", 0, "text", "de")).isEqualTo("2 Wochen");
    assertThat(at(dog, "appointment", 0, "text", "en")).isEqualTo("15 minutes");
    assertThat(dog).containsEntry("leika", "99102013060000").containsEntry("checked", "2026-05-04");
    assertThat(at(dog, "legal_basis", 0)).isEqualTo("§ 1 Hundesteuersatzung");
    assertThat(at(dog, "offices", "offered_at")).isEqualTo(List.of("7"));
    assertThat(at(dog, "booking", "url")).isEqualTo("https://termin.beispielstadt.example/#/services/101");
    assertThat(at(dog, "online", "url")).isEqualTo("https://online.beispielstadt.example/hund");
    assertThat(dog).containsEntry("related", List.of("102"));
  }

  @Test
  void amounts_are_taken_only_where_they_are_clean() throws IOException {
    imported();

    Map<String, Object> dog = yaml("services/101.yaml");
    assertThat(each(dog, "fees", "cents")).containsExactly(12000, 120050, 0);
    assertThat(texts(dog, "payment")).containsExactly("Bitte überweisen Sie den Betrag erst nach dem Bescheid.");
    Map<String, Object> advice = yaml("services/102.yaml");
    assertThat(advice).doesNotContainKey("fees");
    assertThat(texts(advice, "payment"))
        .containsExactly("113 Euro; Familien zahlen 46 Euro (ab 24 Jahren) oder 27,60 Euro");
  }

  @Test
  void links_are_safe_and_what_is_left_out_stands_in_the_report() throws IOException {
    imported();

    assertThat(each(yaml("services/101.yaml"), "forms", "url")).containsExactly(
        "https://www.beispielstadt.example/merkblatt", "https://www.beispielstadt.example/hund.pdf",
        "https://www.beispielstadt.example/weg.pdf");
    assertThat(report())
        .contains("http://alt.example/alt.pdf", "javascript:alert(1)")
        .contains("| services.moonPhase | 1 | the import does not know")
        .contains("service 101 (Hundesteuer & Hundemarke): combinable: no service of the export has this id: 999")
        .contains("leika: not one key of 14 digits: 99102013060000, 99102013060001")
        .contains("service 103: entry: has no name", "service ///: entry: has no usable id")
        .contains("Taken: 4 of 7 services", "Taken: 2 of 2 offices")
        .contains("not public in the export and taken nevertheless: 1 ");
  }

  @Test
  void neither_scripts_nor_paths_come_through() throws IOException {
    imported();

    assertThat(temp.resolve("x.yaml")).doesNotExist();
    String path = Files.readString(out().resolve("services/x.yaml"));
    assertThat(path).doesNotContain("alert").doesNotContain("color").contains("Danach auch einer <b> mit Zeichen.");
    assertThat(report()).contains("service ../x: id: not usable as it is", "duration: not a number of minutes: lang");
  }

  @Test
  void opening_hours_are_taken_only_where_every_day_is_certain() throws IOException {
    imported();

    Map<String, Object> certain = yaml("offices/7.yaml");
    assertThat(at(certain, "hours", 0, "week"))
        .isEqualTo(Map.of("mo", List.of("08:00-12:00", "13:00-18:00"), "tu", List.of("08:00-12:00")));
    assertThat(texts(certain, "hints"))
        .contains("Öffnungszeiten: Im August kürzer.", "Gehört zu: Kämmerei, Stadt Beispielstadt");
    Map<String, Object> uncertain = yaml("offices/office.yaml");
    assertThat(uncertain).doesNotContainKeys("hours", "position", "address", "contacts");
    assertThat(texts(uncertain, "hints"))
        .contains("Öffnungszeiten: Montag: 8.00-12.00 Uhr", "Öffnungszeiten: Dienstag: nach Vereinbarung",
            "Telefon: nach Vereinbarung", "E-Mail: keine Adresse");
  }

  @Test
  void offices_with_one_name_keep_what_tells_them_apart() throws IOException {
    imported();

    Map<String, Object> office = yaml("offices/7.yaml");
    assertThat(at(office, "title", "de")).isEqualTo("Steueramt (ST-1)");
    assertThat(at(office, "names", "de")).isEqualTo(List.of("Steueramt", "Stadtkasse", "Steuern", "Kasse"));
  }

  @Test
  void a_second_import_gives_the_same_files() throws IOException {
    imported();
    Map<String, String> first = contents();

    imported();

    assertThat(contents()).isEqualTo(first);
  }

  @Test
  void a_broken_export_leaves_everything_as_it_was() throws IOException {
    imported();
    Map<String, String> before = contents();
    Path broken = Files.writeString(temp.resolve("broken.json"), "{\"data\": [\n{\"id\": 1,,}");
    Path empty = Files.writeString(temp.resolve("empty.json"), "{\"data\": []}");
    Path deep = Files.writeString(temp.resolve("deep.json"), "{\"data\":" + "[".repeat(100_000));

    assertFails("broken.json is no readable JSON (line 2)", broken, fixture("offices.json"));
    assertFails("it has no list \"data\"", empty, fixture("offices.json"));
    assertFails("deep.json is no readable JSON", deep, fixture("offices.json"));
    assertFails("There is no file", temp.resolve("nowhere.json"), fixture("offices.json"));
    assertFails("The export names no town", fixture("services.json"), fixture("services.json"));

    assertThat(contents()).isEqualTo(before);
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith(".import"));
    }
  }

  @Test
  void a_text_of_ten_megabytes_is_cut_and_the_report_says_so() throws IOException {
    String huge = "<p>Ein ganzer Satz mit vielen Worten. ".repeat(270_000);
    Path services = Files.writeString(temp.resolve("huge.json"), Files.readString(fixture("services.json"))
        .replace("\"description\": \"\"", "\"description\": \"" + huge + "\""));

    String offices = fixture("offices.json").toString();
    assertThat(run("dldb", services.toString(), offices, "--out", out().toString())).isZero();

    assertThat(report()).containsPattern("service 102 .*description: \\d+ letters beyond the first 160000");
    assertThat(texts(yaml("services/102.yaml"), "description")).hasSizeBetween(2, 40);
  }

  @Test
  void a_folder_that_no_import_wrote_is_never_replaced() throws IOException {
    Files.createDirectories(out());
    Files.writeString(out().resolve("city.yaml"), "mine");

    assertThatThrownBy(this::imported).isInstanceOf(CannotStart.class).hasMessageContaining("no import wrote");

    assertThat(out().resolve("city.yaml")).hasContent("mine");
  }

  @Test
  void wrong_words_are_told_in_a_line() {
    assertThatThrownBy(() -> run("dldb", "one.json")).isInstanceOf(BadOption.class).hasMessageStartingWith("Usage:");
    assertThatThrownBy(() -> run("csv", "a", "b")).isInstanceOf(BadOption.class);
    assertThatThrownBy(() -> run("dldb", "a", "b", "--land", "xx")).hasMessageContaining("no Land");
    assertThatThrownBy(() -> run("dldb", "a", "b", "--city", "../x")).hasMessageContaining("no id of a city");
    assertThatThrownBy(() -> run("dldb", "a", "b", "--verbose")).hasMessageContaining("Unknown option");
  }

  @Test
  void a_pack_is_fine_or_every_problem_is_told() throws IOException {
    imported();
    assertThat(told("pack", out().toString())).contains("fine: " + out());

    Path service = out().resolve("services/101.yaml");
    Files.writeString(service, Files.readString(service).replace("checked: '2026-05-04'", "checked: gestern"));

    assertThat(run("pack", out().toString())).isEqualTo(1);
  }

  @Test
  void all_of_munich_is_taken() throws IOException {
    Path services = Catalogues.munichFile();
    Path offices = services.resolveSibling("muenchen-standorte.json");
    assumeTrue(Files.exists(services) && Files.exists(offices), "Munich's export is not here: " + services);

    assertThat(run("dldb", services.toString(), offices.toString(), "--out", out().toString())).isZero();

    assertThat(files("services")).hasSize(287).allMatch(name -> name.matches("\\d+\\.yaml"));
    assertThat(files("offices")).hasSize(109).allMatch(name -> name.matches("\\d+\\.yaml"));
    assertThat(PackCheck.problems(out())).isEmpty();
    assertThat(report()).contains("Taken: 287 of 287 services", "Taken: 109 of 109 offices", "125 services, 9 offices")
        .doesNotContain("does not know this field");
    assertThat(at(yaml("city.yaml"), "name")).isEqualTo("München");
    assertThat(at(yaml("services/1063441.yaml"), "title", "de")).isEqualTo("Personalausweis");
    Map<String, String> first = contents();
    run("dldb", services.toString(), offices.toString(), "--out", out().toString());
    assertThat(contents()).isEqualTo(first);
  }

  private int imported(String... more) {
    List<String> arguments = new ArrayList<>(List.of("dldb", fixture("services.json").toString(),
        fixture("offices.json").toString(), "--out", out().toString()));
    arguments.addAll(Arrays.asList(more));
    return run(arguments.toArray(String[]::new));
  }

  private void assertFails(String why, Path services, Path offices) {
    assertThatThrownBy(() -> run("dldb", services.toString(), offices.toString(), "--out", out().toString()))
        .isInstanceOf(CannotStart.class).hasMessageContaining(why);
  }

  private static int run(String... arguments) {
    return new ImportCommand(CLOCK).run(List.of(arguments));
  }

  private static String told(String... arguments) {
    PrintStream before = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(run(arguments)).isZero();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Path out() {
    return temp.resolve("pack");
  }

  private static Path fixture(String name) {
    try {
      return Path.of(Objects.requireNonNull(ImportCommandTest.class.getResource("/dldb/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> files(String folder) throws IOException {
    try (Stream<Path> all = Files.list(out().resolve(folder))) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Map<String, String> contents() throws IOException {
    var contents = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(out())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(out().relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private String report() throws IOException {
    return Files.readString(out().resolve("import-report.md"));
  }

  private Map<String, Object> yaml(String file) throws IOException {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(out().resolve(file)));
  }

  private static Object at(Object node, Object... path) {
    Object at = node;
    for (Object step : path) {
      at = step instanceof Integer index ? ((List<?>) at).get(index) : ((Map<?, ?>) at).get(step);
    }
    return at;
  }

  private static List<Object> each(Map<String, Object> file, String field, Object... path) {
    return ((List<?>) file.get(field)).stream().map(entry -> at(entry, path)).toList();
  }

  private static List<String> texts(Map<String, Object> file, String field) {
    return ((List<?>) file.get(field)).stream().map(fact -> String.valueOf(at(fact, "text", "de"))).toList();
  }
}
