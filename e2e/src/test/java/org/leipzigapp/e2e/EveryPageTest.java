package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for everything that can be reached from the start page. */
@EndToEnd
class EveryPageTest {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  @ParameterizedTest
  @EnumSource
  void no_link_inside_of_the_app_leads_nowhere(City city, World world) {
    var answers = world.crawl(city).answers();
    assertThat(answers).hasSizeGreaterThan(50);
    assertThat(answers).allSatisfy((path, answer) ->
        assertThat(answer.status()).as(path + ", linked on " + answer.from()).isEqualTo(200));
  }

  @ParameterizedTest
  @EnumSource
  void every_page_leads_to_imprint_privacy_accessibility_easy_and_sign_language(City city, World world) {
    world.crawl(city).answers().forEach((path, answer) -> {
      if (!answer.isPage()) {
        return;
      }
      Document page = answer.document();
      if (page.select("html").attr("lang").equals("de")) {
        assertThat(page.select("footer a").eachText()).as(path)
            .contains("Impressum", "Datenschutz", "Barrierefreiheit", "Leichte Sprache", "Gebärdensprache");
      }
      for (String id : List.of("imprint", "privacy", "accessibility", "easy-language", "sign-language")) {
        assertThat(page.select("footer a[href$=/seiten/" + id + "]")).as(path).hasSize(1);
      }
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
      assertThat(page.title()).as(path).isNotBlank();
    });
  }

  @Test
  void nothing_of_one_city_shows_in_another(World world) throws Exception {
    Set<String> colours = colours(City.LEIPZIG);
    colours.removeAll(colours(City.MUSTERSTADT));
    assertThat(colours).hasSizeGreaterThan(2);
    world.crawl(City.MUSTERSTADT).answers().forEach((path, answer) -> {
      String text = answer.body();
      assertThat(text).as(path).doesNotContain("Leipzig");
      assertThat(text.toLowerCase(Locale.ROOT)).as(path).doesNotContain(colours);
    });
  }

  private static Set<String> colours(City city) throws Exception {
    var colours = new HashSet<String>();
    Matcher matcher = COLOUR.matcher(Files.readString(city.pack().resolve("city.yaml")));
    while (matcher.find()) {
      colours.add(matcher.group());
    }
    return colours;
  }
}
