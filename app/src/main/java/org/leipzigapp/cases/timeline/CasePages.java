package org.leipzigapp.cases.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The pages of this room: for one device only, kept by nobody. */
@Component
public class CasePages {

  public static final String PATH = "/anliegen";

  private final Pages pages;

  CasePages(Pages pages) {
    this.pages = pages;
  }

  /** @param path below {@link #PATH}, e.g. "/umzug" */
  public void show(Reading reading, String path, Map<String, String> parameters, HttpServletRequest request,
      HttpServletResponse response, Function<Page, View> view) throws IOException {
    demandOffered(reading);
    // what stands in an address is not told to the pages that one goes to from here
    response.setHeader("Referrer-Policy", "same-origin");
    pages.showPrivately(new Address(reading, PATH + path, parameters), List.of(), request, response, view);
  }

  public void demandOffered(Reading reading) {
    if (!pages.offers(Address.of(reading, PATH))) {
      throw new NotFound();
    }
  }

  /** @param to below {@link #PATH} */
  public void redirect(Reading reading, String to, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, "/" + reading.tag() + PATH + to);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
