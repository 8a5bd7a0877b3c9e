package org.leipzigapp.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.Draft;
import org.leipzigapp.content.PublishedItems;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An item with its draft, and what one member may do with it.
 *
 * @param shape only the fields that this member may change
 * @param address where the public reads it, without the reading; null if it has no page of its own
 */
record Workplace(
    Content.Key key,
    ContentKind<?> kind,
    Shape shape,
    PublishedItems.@Nullable Item published,
    @Nullable Draft draft,
    String department,
    @Nullable String address,
    Member me) {

  /** The fields of an office that its lead changes. */
  private static final List<String> HOURS = List.of("hours", "exceptions");

  JsonNode body() {
    return draft != null ? draft.body() : published != null ? published.body() : JsonNodeFactory.instance.objectNode();
  }

  /** Number of the last save, 0 if there is no draft. */
  long save() {
    return draft == null ? 0 : draft.save();
  }

  int revision() {
    return published == null ? 0 : published.revision();
  }

  boolean isWriter() {
    return me.may(Right.WRITE, department) || isOwnBeginning();
  }

  /** The same item with only the fields of its hours. */
  Workplace withHoursOnly() {
    Shape hours = shape instanceof Shape.Group group
        ? new Shape.Group(group.fields().stream().filter(field -> HOURS.contains(field.name())).toList()) : shape;
    return new Workplace(key, kind, hours, published, draft, department, address, me);
  }

  boolean changesMoreThanHours() {
    return published == null || Comparison.of(published.body(), body()).stream()
        .anyMatch(change -> !HOURS.contains(change.path().getFirst()));
  }

  /** Something new that does not say yet whose it is. */
  boolean isOwnBeginning() {
    return published == null && draft != null && draft.changedBy().equals(me.id().toString())
        && me.mayAnywhere(Right.WRITE);
  }

  boolean mayPublish() {
    return me.may(Right.PUBLISH, department) || isOfficeLead();
  }

  /** Changes only the opening hours of the own office. */
  boolean isOfficeLead() {
    return !isWriter() && me.may(Right.HOURS, department) && shape instanceof Shape.Group group
        && group.fields().stream().anyMatch(field -> HOURS.contains(field.name()));
  }

  String subject() {
    return key.kind() + "/" + key.id();
  }

  String title(String language) {
    JsonNode title = body().path("title");
    return title.path(language).asString(title.path("de").asString(kind.folder() ? key.id() : kind.place()));
  }
}
