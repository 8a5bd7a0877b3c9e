package org.leipzigapp.staff.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Component;

/** Answers with the pages before the staff room's door, in a language that the browser asks for. */
@Component
public class FrontPages {

  /** In which the staff room has its texts. */
  public static final List<String> LANGUAGES = List.of("de", "en");

  private final Pages pages;
  private final TheCity city;

  FrontPages(Pages pages, TheCity city) {
    this.pages = pages;
    this.city = city;
  }

  public void show(String path, HttpServletRequest request, HttpServletResponse response, Function<Page, View> view)
      throws IOException {
    pages.showPrivately(Address.of(reading(request), path), List.of(), request, response, view);
  }

  /** The languages that both the city and the staff room speak. */
  public List<String> languages() {
    List<String> both = LANGUAGES.stream().filter(city.city().languages()::contains).toList();
    return both.isEmpty() ? List.of(LANGUAGES.getFirst()) : both;
  }

  public Reading reading(HttpServletRequest request) {
    List<String> offered = languages();
    String wanted = Collections.list(request.getLocales()).stream().map(Locale::getLanguage)
        .filter(offered::contains).findFirst().orElse(offered.getFirst());
    return new Reading(wanted, false);
  }
}
