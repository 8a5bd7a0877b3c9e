package org.leipzigapp.services.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Source;
import org.leipzigapp.content.Text;
import org.leipzigapp.content.When;

/** A service of the city as the pack describes it; what is not known is null. Shapes and units: service.schema.json. */
public record Service(
    String id,
    Text title,
    List<String> topics,
    @Nullable String leika,
    Map<String, List<String>> names,
    @Nullable Map<String, List<String>> keywords,
    Fact answer,
    @Nullable List<Fact> description,
    @Nullable List<Case> cases,
    @Nullable List<Fee> fees,
    @Nullable List<Fact> payment,
    @Nullable List<Fact> who,
    @Nullable List<Fact> first,
    @Nullable List<Fact> steps,
    @Nullable List<Fact> papers,
    @Nullable List<Link> forms,
    @Nullable List<Fact> duration,
    @Nullable List<Fact> appointment,
    @Nullable List<Fact> deadline,
    @Nullable List<Fact> validity,
    @Nullable List<Fact> child,
    @Nullable List<Fact> proxy,
    @Nullable List<Fact> urgent,
    @Nullable List<Fact> remedy,
    @Nullable List<Fact> hints,
    @JsonProperty("legal_basis") @Nullable List<String> legalBasis,
    ServiceOffices offices,
    @Nullable Link online,
    @Nullable Link booking,
    @Nullable String ask,
    @Nullable List<String> related,
    Map<String, Source> sources,
    LocalDate checked) {

  /** A question whose answer narrows the page to one person's case. */
  public record Case(String id, Text question, List<Option> options) {}

  /** One answer. @param because how it reads in a sentence: "Sie sind 24 oder älter" */
  public record Option(String id, Text label, @Nullable Text because) {}

  /** A fee in euro cents, either an amount or a range; {@code extra} comes on top of the base fee. */
  public record Fee(
      @Nullable Integer cents,
      @JsonProperty("from_cents") @Nullable Integer fromCents,
      @JsonProperty("to_cents") @Nullable Integer toCents,
      @Nullable Text per,
      @Nullable Text label,
      @Nullable Boolean extra,
      @Nullable When when,
      String source,
      @Nullable String place,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {

    public boolean isExtra() {
      return Boolean.TRUE.equals(extra);
    }

    public int lowest() {
      return Objects.requireNonNullElseGet(cents, () -> Objects.requireNonNullElse(fromCents, 0));
    }

    /** Null if there is no upper limit that is known. */
    public @Nullable Integer highest() {
      return cents != null ? cents : toCents;
    }
  }

  /** A link to somewhere else. */
  public record Link(
      Text label, String url, @Nullable When when, String source, @JsonProperty("as_of") @Nullable PartialDate asOf) {}

  /** Office ids or group ids. */
  public record ServiceOffices(
      @Nullable List<String> responsible,
      @JsonProperty("offered_at") @Nullable List<String> offeredAt,
      @JsonProperty("not_at") @Nullable List<String> notAt) {}

  public List<Case> listCases() {
    return Objects.requireNonNullElse(cases, List.of());
  }

  public Source source(String key) {
    Source source = sources.get(key);
    if (source == null) {
      throw new IllegalStateException("service " + id + " has no source " + key);
    }
    return source;
  }
}
