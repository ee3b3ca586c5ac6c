package org.openlearningexchange.rights.composition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.StrictBody;

/** What somebody asks; anything may be missing or wrong until it is checked. */
@Schema(description = "Parts, how they are used, and what for")
record CompositionRequest(
    @Schema(required = true, description = "1 to 100 parts")
        @Nullable List<@Nullable PartRequest> parts,
    @Schema(
            required = true,
            description =
                "adapt, translate, collect, quote, share, print, commercial, adapt-private,"
                    + " format-shift, use-class, use or cure",
            examples = "adapt")
        @Nullable String use,
    @Schema(description = "Whether it is for money or advantage", defaultValue = "false")
        @Nullable Boolean commercial,
    @Schema(description = "The licence that the result shall bear", examples = "CC-BY-4.0")
        @Nullable String result) {

  static CompositionRequest read(@Nullable JsonNode body) {
    return StrictBody.read(
        body, CompositionRequest.class, "such as [{\"licence\":\"CC-BY-4.0\"}], beside a use");
  }

  /**
   * A part.
   *
   * @param licence an id or expression; this, a resource or a history is needed
   * @param use how this part is used, where not as the others
   * @param history what it was under, in the order of time
   * @param obtained when the copy was got: a day, a month or a year
   */
  @Schema(description = "A part: a licence, a resource of the exchange, or a history of licences")
  record PartRequest(
      @Schema(examples = "CC-BY-SA-4.0") @Nullable String licence,
      @Schema(description = "Id of a resource") @Nullable String resource,
      @Nullable String use,
      @Nullable List<@Nullable PeriodRequest> history,
      @Schema(examples = "2022-05") @Nullable String obtained) {}

  /** A time in which a licence held. */
  @Schema(description = "A time in which a licence held; from and until as a day, month or year")
  record PeriodRequest(@Nullable String licence, @Nullable String from, @Nullable String until) {}
}
