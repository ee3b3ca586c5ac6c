package org.openlearningexchange.rights.composition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.reuse.Reason;

/** Whether something may be made, and what it may bear. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whether it may be made, what it may bear, and why")
record Outcome(
    Allowed allowed,
    @Schema(
            description =
                "What the result had best bear; with 'result' in the request, that one if it may")
        List<String> outputLicences,
    @Schema(description = "What it may bear as well") List<String> alsoPossible,
    @Schema(description = "Technically allowed, not recommended") List<String> discouraged,
    @Schema(description = "Whether the parts stay under their own licences, as in a collection")
        boolean partsKeepTheirLicence,
    @Schema(
            description =
                "What a collection as such may bear: any, or any-non-commercial; else absent",
            nullable = true)
        @Nullable String collectionLicence,
    @Schema(description = "What stands in the way") List<Blocking> blocking,
    @Schema(description = "What one could do instead") List<Alternative> alternatives,
    @Schema(
            description =
                "Duties and limits: attribution, share-alike, state-changes, unaltered,"
                    + " non-commercial, educational, not-standalone, check-country, check-source,"
                    + " see-exceptions, within-quotation-right, within-30-days, keep-evidence,"
                    + " version-2.0-or-later")
        List<String> conditions,
    List<Reason> reasons,
    @Schema(description = "0 to 1; of the rules and of what is known of the resources")
        double confidence,
    String notLegalAdvice) {

  Outcome {
    outputLicences = List.copyOf(outputLicences);
    alsoPossible = List.copyOf(alsoPossible);
    discouraged = List.copyOf(discouraged);
    blocking = List.copyOf(blocking);
    alternatives = List.copyOf(alternatives);
    conditions = List.copyOf(conditions);
    reasons = List.copyOf(reasons);
  }

  /** The answer. */
  enum Allowed {
    YES("yes"),
    /** By way of a later version of a licence. */
    VIA_UPGRADE("yes-via-upgrade"),
    /** Technically, but it is not recommended. */
    DISCOURAGED("discouraged"),
    /** Something has to be found out first. */
    ASK("ask"),
    /** Rights that are lost do not come back by themselves. */
    NOT_AUTOMATIC("not-automatic"),
    NO("no");

    private final String id;

    Allowed(String id) {
      this.id = id;
    }

    @JsonValue
    String id() {
      return id;
    }

    Allowed worse(Allowed other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /**
   * A part that stands in the way.
   *
   * @param part its place in the request
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Blocking(int part, String licence, String because, @Nullable String clause, String rule) {
    static Blocking of(Part part, Reason reason) {
      return new Blocking(
          part.index(), part.licence(), reason.text(), reason.clause(), reason.rule());
    }
  }

  /**
   * Another way.
   *
   * @param kind {@code leave-out}, {@code other-licence}, {@code collect}, {@code
   *     non-commercially}, {@code quote}, {@code privately}, {@code ask-holder} or {@code find-out}
   * @param part the part that it is about; null where it is about all
   * @param outputLicences what the result may bear then
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Alternative(
      String kind, @Nullable Integer part, String text, List<String> outputLicences) {
    Alternative {
      outputLicences = List.copyOf(outputLicences);
    }
  }
}
