package org.openlearningexchange.search.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.search.document.ShownRights;
import org.openlearningexchange.search.provider.Provider;
import org.openlearningexchange.search.provider.Providers;

/**
 * A resource as the index holds it.
 *
 * @param revision grows with each change
 * @param resource as its repository describes it
 * @param rights what may be done with it, and on what evidence
 * @param provenance where the record comes from
 * @param dispute the notice that disputes its licence; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A resource with what may be done with it")
public record FoundResource(
    UUID id,
    long revision,
    @Nullable Provider provider,
    @Schema(implementation = LearningResource.class) JsonNode resource,
    @Schema(implementation = RightsDecision.class) JsonNode rights,
    @Schema(implementation = Provenance.class) JsonNode provenance,
    @Nullable
        @Schema(
            implementation = PublishedResource.Dispute.class,
            description =
                "The notice that disputes its licence: while it is open, 'rights.expression' is"
                    + " NONE, 'rights.label' says so, and 'rights.permits' is empty")
        JsonNode dispute) {

  /** The resource for a caller who reads that language. */
  public static FoundResource of(ShownResource shown, Providers providers, Locale language) {
    JsonNode document = shown.document();
    return new FoundResource(
        shown.id(),
        shown.revision(),
        providers.find(shown.repositoryId(), language).orElse(null),
        Json.MAPPER.valueToTree(shown.resource()),
        ShownRights.of(document),
        document.path("provenance"),
        document.get("dispute"));
  }
}
