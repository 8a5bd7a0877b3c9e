package org.leipzigapp.services.offices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Area;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of offices. Parameters of the list: fuer (a service's id), ort (an Ortsteil's key). */
@Controller
class OfficeController {

  private final Offices offices;
  private final OfficeServices services;
  private final TheCity city;
  private final Pages pages;

  OfficeController(Offices offices, OfficeServices services, TheCity city, Pages pages) {
    this.offices = offices;
    this.services = services;
    this.city = city;
    this.pages = pages;
  }

  @GetMapping("/{reading}/aemter")
  void list(
      @PathVariable Reading reading,
      @RequestParam(name = "fuer", required = false) @Nullable String service,
      @RequestParam(name = "ort", required = false) @Nullable String part,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var parameters = new HashMap<String, String>();
    String forService = blankToNull(service);
    String near = blankToNull(part);
    if (forService != null) {
      parameters.put("fuer", forService);
    }
    if (near != null) {
      parameters.put("ort", near);
    }
    pages.show(new Address(reading, "/aemter", parameters), Area.SERVICES, request, response,
        page -> View.of("services/offices/list.jte", "list",
            OfficeList.of(offices, services, forService, near, page)));
  }

  @GetMapping("/{reading}/aemter/{id}")
  void office(
      @PathVariable Reading reading, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Office office = offices.find(id).orElseThrow(NotFound::new);
    pages.show(Address.of(reading, "/aemter/" + id), Area.SERVICES, request, response,
        page -> View.of("services/offices/office.jte", "view", OfficeView.of(office, offices, services, page)));
  }

  @GetMapping("/aemter/{id}.vcf")
  ResponseEntity<String> card(@PathVariable String id) {
    Office office = offices.find(id).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .header("Content-Type", "text/vcard;charset=UTF-8")
        .header("Content-Disposition", ContentDisposition.attachment().filename(id + ".vcf").build().toString())
        .body(VCard.of(office, city.city().name()));
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
