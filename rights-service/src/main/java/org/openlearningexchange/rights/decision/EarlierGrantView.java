package org.openlearningexchange.rights.decision;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.RightsDecision.Use;

/** A licence that a resource once bore, as it is answered. */
@Schema(
    description =
        "A licence that the resource once bore. Open licences cannot be taken back: copies obtained"
            + " while it held stay under it")
public record EarlierGrantView(
    @Schema(examples = "CC-BY-4.0") String expression,
    @Schema(examples = "CC BY 4.0") String label,
    @Schema(nullable = true) @Nullable URI licenceUri,
    Set<Use> permits,
    @Schema(description = "When the exchange first saw it") Instant from,
    @Schema(description = "When the exchange saw that it was gone") Instant until,
    @Schema(
            description = "The same in words",
            examples = "Copies obtained until 2026-03-01 may be used under CC BY 4.0.")
        String sentence) {

  static List<EarlierGrantView> of(List<EarlierGrant> earlier) {
    return earlier.stream().map(EarlierGrantView::of).toList();
  }

  private static EarlierGrantView of(EarlierGrant earlier) {
    return new EarlierGrantView(
        earlier.expression(),
        earlier.label(),
        earlier.licenceUri(),
        earlier.permits(),
        earlier.from(),
        earlier.until(),
        "Copies obtained until %s may be used under %s."
            .formatted(earlier.until().atOffset(ZoneOffset.UTC).toLocalDate(), earlier.label()));
  }
}
