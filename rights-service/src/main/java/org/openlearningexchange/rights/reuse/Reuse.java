package org.openlearningexchange.rights.reuse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;

/** Answers 'may I?' for one purpose. Pure. */
@Schema(description = "What is answered to one way of using the material")
public record Reuse(
    @Schema(examples = "adapt") Purpose use,
    Answer answer,
    @Schema(
            description =
                "What it is allowed under: attribution, share-alike, state-changes, unaltered,"
                    + " non-commercial, educational, not-standalone, check-source, check-country,"
                    + " see-exceptions, within-quotation-right, within-30-days, keep-evidence",
            examples = "[\"attribution\"]")
        List<String> conditions,
    String reason,
    @Schema(nullable = true, examples = "CC BY-SA 4.0 s.2(a)(1)") @Nullable String clause,
    @Schema(description = "Stable id of the rule, to translate by", examples = "licence-grants")
        String rule) {

  public Reuse {
    conditions = List.copyOf(conditions);
  }

  /** What can be said. */
  public enum Answer {
    @JsonProperty("allowed")
    ALLOWED,
    @JsonProperty("allowed-if")
    ALLOWED_IF,
    @JsonProperty("not-allowed")
    NOT_ALLOWED,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** What the decision on a resource answers, for a copy obtained then or, where null, now. */
  public static Reuse of(
      RightsDecision decision, boolean disputed, Purpose use, @Nullable Span obtained) {
    return of(use, Holding.of(decision, disputed, obtained).on(use));
  }

  /** What a licence answers by itself. */
  public static Reuse of(Offer offer, Purpose use) {
    return of(use, offer.on(use));
  }

  static Reuse of(Purpose use, Verdict verdict) {
    Reason reason = verdict.reason();
    return new Reuse(
        use, answer(verdict), verdict.conditions(), reason.text(), reason.clause(), reason.rule());
  }

  private static Answer answer(Verdict verdict) {
    return switch (verdict.answer()) {
      case YES -> verdict.conditions().isEmpty() ? Answer.ALLOWED : Answer.ALLOWED_IF;
      case ASK -> Answer.UNKNOWN;
      case NO -> Answer.NOT_ALLOWED;
    };
  }
}
