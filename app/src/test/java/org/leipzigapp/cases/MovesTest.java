package org.leipzigapp.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bringing everything onto another device. */
class MovesTest extends CasesApp {

  private static final String MOVE = "/de/anliegen/umzug";

  @Test
  void everything_comes_along_by_the_qr_code_and_stays_where_it_was() throws ReaderException {
    Visitor phone = visitor();
    Opened first = open(phone, "Frage zum Personalausweis");
    Opened second = open(phone, "repair", "Laterne", Matter.Phase.DONE, Duration.ZERO);
    String link = URI.create(scan(Jsoup.parse(phone.post(MOVE).body()))).getPath();
    Visitor laptop = visitor();

    Document arriving = laptop.page(link);
    assertThat(arriving.select(".rows").text()).contains("Frage zum Personalausweis", "Laterne");
    assertThat(has(laptop, first)).isFalse();
    HttpResponse<String> taken = laptop.post(arriving.select("main form[method=post]").attr("action"));
    assertThat(Visitor.location(taken)).isEqualTo("/de/anliegen?hinweis=umzug");
    assertThat(has(laptop, first)).isTrue();
    assertThat(has(laptop, second)).isTrue();
    assertThat(has(phone, first)).isTrue();
  }

  @Test
  void the_code_can_be_typed_instead() {
    Visitor phone = visitor();
    Opened opened = open(phone, "Frage");
    String code = code(phone);
    Visitor laptop = visitor();

    HttpResponse<String> typed = laptop.post(MOVE + "/code", "code", code.toLowerCase(java.util.Locale.ROOT));
    assertThat(Visitor.location(typed)).isEqualTo(MOVE + "/" + code);
    laptop.post(Visitor.location(typed));
    assertThat(has(laptop, opened)).isTrue();
  }

  @Test
  void what_fetches_links_ahead_moves_nothing_and_uses_nothing_up() {
    Visitor phone = visitor();
    Opened opened = open(phone, "Frage");
    String link = MOVE + "/" + code(phone);
    Visitor scanner = visitor();
    int devices = count("device");
    for (int i = 0; i < 3; i++) {
      assertThat(Visitor.cookiesOf(scanner.get(link))).isEmpty();
    }
    assertThat(count("device")).isEqualTo(devices);
    assertThat(has(scanner, opened)).isFalse();

    Visitor laptop = visitor();
    laptop.post(link);
    assertThat(has(laptop, opened)).isTrue();
  }

  @Test
  void a_link_works_once() {
    Visitor phone = visitor();
    Opened opened = open(phone, "Frage");
    String link = MOVE + "/" + code(phone);
    visitor().post(link);
    Visitor second = visitor();

    assertThat(second.post(link).statusCode()).isEqualTo(404);
    assertThat(second.get(link).statusCode()).isEqualTo(404);
    assertThat(has(second, opened)).isFalse();
    assertThat(second.secret()).isNull();
  }

  @Test
  void a_link_is_good_for_ten_minutes() {
    Visitor phone = visitor();
    open(phone, "Frage");
    String link = MOVE + "/" + code(phone);
    clock.forward(Duration.ofMinutes(9));
    assertThat(visitor().get(link).statusCode()).isEqualTo(200);
    clock.forward(Duration.ofMinutes(2));

    assertThat(visitor().get(link).statusCode()).isEqualTo(404);
    assertThat(visitor().post(link).statusCode()).isEqualTo(404);
  }

  @Test
  void a_new_link_closes_the_one_before() {
    Visitor phone = visitor();
    open(phone, "Frage");
    String old = MOVE + "/" + code(phone);
    String fresh = MOVE + "/" + code(phone);

    assertThat(visitor().get(old).statusCode()).isEqualTo(404);
    assertThat(visitor().get(fresh).statusCode()).isEqualTo(200);
  }

  @Test
  void used_expired_and_guessed_links_are_answered_alike() {
    Visitor phone = visitor();
    Opened opened = open(phone, "Frage");
    String used = MOVE + "/" + code(phone);
    visitor().post(used);

    String never = visitor().get(MOVE + "/0000-0000-0000").body();
    assertThat(visitor().get(used).body()).isEqualTo(never).contains("gilt nicht mehr");
    assertThat(visitor().get(MOVE + "/" + opened.code()).body()).isEqualTo(never);
  }

  @Test
  void who_guesses_links_is_slowed_down_even_with_the_right_one() {
    Visitor phone = visitor();
    open(phone, "Frage");
    String link = MOVE + "/" + code(phone);
    Visitor mallory = visitor();
    for (int i = 0; i < CODES_PER_HOUR; i++) {
      mallory.get(MOVE + "/0000-0000-0000");
    }
    assertThat(mallory.get(link).statusCode()).isEqualTo(404);
    assertThat(visitor().get(link).statusCode()).isEqualTo(200);
  }

  @Test
  void a_device_without_matters_opens_no_way() {
    Visitor nobody = visitor();
    int moves = count("move");
    assertThat(nobody.page(MOVE).select("main").text()).contains("keine Anliegen");
    assertThat(nobody.post(MOVE).statusCode()).isEqualTo(303);
    assertThat(count("move")).isEqualTo(moves);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "K7M2-9QXR-4TC", "<script>"})
  void what_is_no_code_is_told_so(String typed) {
    HttpResponse<String> answer = visitor().post(MOVE + "/code", "code", typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Tippfehler").doesNotContain("<script>\"");
  }

  private static String code(Visitor phone) {
    return Jsoup.parse(phone.post(MOVE).body()).select(".code-card__code").text();
  }

  /** Reads the drawing as a camera would. */
  private static String scan(Document page) throws ReaderException {
    Element svg = page.selectFirst("svg.qr");
    if (svg == null) {
      throw NotFoundException.getNotFoundInstance();
    }
    int size = Integer.parseInt(svg.attr("viewBox").split(" ")[2]);
    int scale = 4;
    var pixels = new int[size * scale * size * scale];
    Arrays.fill(pixels, 0xffffff);
    Matcher strokes = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(svg.select("path[fill=#000]").attr("d"));
    while (strokes.find()) {
      int x = Integer.parseInt(strokes.group(1)) * scale;
      int y = Integer.parseInt(strokes.group(2)) * scale;
      for (int row = y; row < y + scale; row++) {
        Arrays.fill(pixels, row * size * scale + x,
            row * size * scale + x + Integer.parseInt(strokes.group(3)) * scale, 0);
      }
    }
    var picture = new RGBLuminanceSource(size * scale, size * scale, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
  }
}
