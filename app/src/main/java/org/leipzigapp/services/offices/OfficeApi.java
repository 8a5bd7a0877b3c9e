package org.leipzigapp.services.offices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Position;
import org.leipzigapp.content.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Offices as open data. An office has the shape of the published office.schema.json. */
@RestController
@CrossOrigin
@RequestMapping("/api/v1/offices")
@Tag(name = "offices")
class OfficeApi {

  private final Offices offices;
  private final OfficeServices services;

  OfficeApi(Offices offices, OfficeServices services) {
    this.offices = offices;
    this.services = services;
  }

  /**
   * An office in the list.
   *
   * @param state "open", "closed" or "unknown", at the time of the answer
   * @param until "18:00" if open
   * @param opens local date and time of the next opening if closed and known
   */
  record OfficeSummary(
      String id,
      Text title,
      List<String> groups,
      @Nullable String address,
      @Nullable Position position,
      String state,
      @Nullable String until,
      @Nullable String opens,
      String href) {}

  @GetMapping
  @Operation(summary = "All offices, or those where one service is done, with their present state")
  List<OfficeSummary> list(@RequestParam(required = false) @Nullable String service) {
    return offices.list().stream()
        .filter(office -> service == null || services.isOffered(service, office))
        .map(this::summary)
        .toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One office with all that is known of it; 404 if there is none")
  Office get(@PathVariable String id) {
    return offices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private OfficeSummary summary(Office office) {
    OpenState state = offices.stateNow(office);
    return new OfficeSummary(
        office.id(),
        office.title(),
        office.groups(),
        office.address() == null ? null : office.address().line(),
        office.position(),
        switch (state) {
          case OpenState.Open _ -> "open";
          case OpenState.Closed _, OpenState.ClosedForLong _ -> "closed";
          case OpenState.Unknown _ -> "unknown";
        },
        state instanceof OpenState.Open open ? open.until() : null,
        state instanceof OpenState.Closed closed ? closed.day().atTime(closed.time()).toString() : null,
        "/api/v1/offices/" + office.id());
  }
}
