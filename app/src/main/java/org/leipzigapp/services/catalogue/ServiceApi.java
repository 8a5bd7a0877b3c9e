package org.leipzigapp.services.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue as open data. A service has the shape of the published service.schema.json. */
@RestController
@CrossOrigin
@RequestMapping("/api/v1/services")
@Tag(name = "services")
class ServiceApi {

  private final Catalogue catalogue;

  ServiceApi(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A service in the list. @param answer one sentence @param href the whole service */
  record ServiceSummary(String id, Text title, List<String> topics, Text answer, String href) {}

  @GetMapping
  @Operation(summary = "All services, or those of one life situation")
  List<ServiceSummary> list(@RequestParam(required = false) @Nullable String topic) {
    return catalogue.list().stream()
        .filter(service -> topic == null || service.topics().contains(topic))
        .map(service -> new ServiceSummary(
            service.id(), service.title(), service.topics(), service.answer().text(),
            "/api/v1/services/" + service.id()))
        .toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One service with all that is known of it; 404 if there is none")
  Service get(@PathVariable String id) {
    return catalogue.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
