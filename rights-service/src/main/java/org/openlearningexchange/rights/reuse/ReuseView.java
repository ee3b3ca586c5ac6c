package org.openlearningexchange.rights.reuse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.rights.decision.ResourceRights.Decided;
import org.openlearningexchange.rights.licence.Licence;

/** What may be done with a resource, or under a licence, as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What may be done with a resource, or under a licence")
record ReuseView(
    @Schema(description = "Absent where a licence was asked about") @Nullable UUID resourceId,
    @Schema(examples = "CC-BY-SA-4.0") String licence,
    @Schema(examples = "CC BY-SA 4.0") String label,
    @Nullable URI licenceUri,
    @Nullable Status status,
    @Schema(description = "0 to 1; below 0.8 nothing is allowed without a look at the source")
        @Nullable Double confidence,
    @Schema(description = "Whether a rights holder disputes it at present")
        @Nullable Boolean disputed,
    List<Reuse> uses,
    @Schema(description = "Licences that ended: copies obtained while one held stay under it")
        @Nullable List<Earlier> earlier,
    @Nullable Embargo embargo,
    @Schema(description = "What else is to be known") @Nullable List<Reason> notes,
    @Schema(description = "Where the statements of the source are") @Nullable String evidence,
    @Schema(description = "That this is information, and no more") String notLegalAdvice) {

  /** Said in every answer. */
  static final String NOT_LEGAL_ADVICE =
      "Information from what the source says and what licences say; no legal advice.";

  /**
   * A licence that ended.
   *
   * @param until until when copies were under it
   */
  record Earlier(
      String licence,
      String label,
      @Nullable URI licenceUri,
      Instant from,
      Instant until,
      String text) {
    static Earlier of(EarlierGrant grant) {
      return new Earlier(
          grant.expression(),
          grant.label(),
          grant.licenceUri(),
          grant.from(),
          grant.until(),
          "Copies obtained until %s may be used under %s."
              .formatted(Span.of(grant.until()).first(), grant.label()));
    }
  }

  static ReuseView of(Decided decided, ReuseQuery query) {
    RightsDecision decision = decided.decision();
    boolean disputed = decided.dispute() != null || decided.hidden();
    Holding holding = Holding.of(decision, disputed, query.obtained());
    return new ReuseView(
        decided.resourceId(),
        decision.expression(),
        decision.label(),
        decision.licenceUri(),
        decision.status(),
        decision.confidence(),
        disputed,
        query.uses().stream().map(use -> Reuse.of(use, holding.on(use))).toList(),
        decision.earlier().stream().map(Earlier::of).toList(),
        decision.embargo(),
        holding.notes(),
        "/resources/" + decided.resourceId() + "/rights",
        NOT_LEGAL_ADVICE);
  }

  static ReuseView of(Offer offer, ReuseQuery query) {
    Licence first = offer.terms().findFirst().orElseThrow().licence();
    boolean single = Objects.equals(first.expression(), offer.expression());
    return new ReuseView(
        null,
        offer.expression(),
        single ? first.label() : offer.expression(),
        single ? first.uri() : null,
        null,
        null,
        null,
        query.uses().stream().map(use -> Reuse.of(offer, use)).toList(),
        null,
        null,
        null,
        null,
        NOT_LEGAL_ADVICE);
  }
}
