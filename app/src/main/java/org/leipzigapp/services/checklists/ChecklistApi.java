package org.leipzigapp.services.checklists;

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

/** Life events as open data. A checklist has the shape of the published checklist.schema.json. */
@RestController
@CrossOrigin
@RequestMapping("/api/v1/checklists")
@Tag(name = "checklists")
class ChecklistApi {

  private final Checklists checklists;

  ChecklistApi(Checklists checklists) {
    this.checklists = checklists;
  }

  /** A checklist in the list. @param steps how many there are for all answers @param href the whole checklist */
  record ChecklistSummary(String id, Text title, List<String> topics, Text intro, int steps, String href) {}

  @GetMapping
  @Operation(summary = "All life events, or those of one life situation or with one service")
  List<ChecklistSummary> list(
      @RequestParam(required = false) @Nullable String topic,
      @RequestParam(required = false) @Nullable String service) {
    return checklists.listAll().stream()
        .filter(checklist -> topic == null || checklist.topics().contains(topic))
        .filter(checklist -> service == null
            || checklist.steps().stream().anyMatch(step -> service.equals(step.service())))
        .map(checklist -> new ChecklistSummary(
            checklist.id(), checklist.title(), checklist.topics(), checklist.intro().text(), checklist.steps().size(),
            "/api/v1/checklists/" + checklist.id()))
        .toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One life event with its questions, steps and deadlines; 404 if there is none")
  Checklist get(@PathVariable String id) {
    return checklists.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
