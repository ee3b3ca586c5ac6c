package org.openlearningexchange.search.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.search.document.KnownLabels;
import org.openlearningexchange.search.document.ShownRights;

/**
 * A resource that everybody may see.
 *
 * @param document as the index holds it
 * @param resource as its repository describes it
 * @param rights what may be told of them: no claim that somebody disputes
 */
public record ShownResource(
    JsonNode document, LearningResource resource, RightsDecision rights, Provenance provenance) {

  /** Reads a document of a visible resource. */
  public static ShownResource of(JsonNode document) {
    return new ShownResource(
        document,
        KnownLabels.read(document.path("resource")),
        Json.MAPPER.convertValue(ShownRights.of(document), RightsDecision.class),
        Json.MAPPER.convertValue(document.path("provenance"), Provenance.class));
  }

  public UUID id() {
    return UUID.fromString(document.path("id").asText());
  }

  /** Grows with each change. */
  public long revision() {
    return document.path("revision").asLong();
  }

  public UUID repositoryId() {
    return repositoryId(document);
  }

  /** The notice that disputes its licence. */
  public Optional<PublishedResource.Dispute> dispute() {
    return document.hasNonNull("dispute")
        ? Optional.of(
            Json.MAPPER.convertValue(document.path("dispute"), PublishedResource.Dispute.class))
        : Optional.empty();
  }

  static UUID repositoryId(JsonNode document) {
    return UUID.fromString(document.path("repositoryId").asText());
  }
}
