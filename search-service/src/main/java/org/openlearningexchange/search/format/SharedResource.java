package org.openlearningexchange.search.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.search.address.WebAddress;
import org.openlearningexchange.search.document.KnownLabels;

/**
 * A resource as it leaves the exchange.
 *
 * @param rights what may be done with it; claimed no more while a notice disputes it
 * @param dispute null where there is none
 * @param provider the member's name for this reader; null while it is not known
 * @param page our page about it
 * @param updated when what we say of it last changed
 */
public record SharedResource(
    UUID id,
    LearningResource resource,
    RightsDecision rights,
    PublishedResource.@Nullable Dispute dispute,
    @Nullable String provider,
    URI page,
    Instant updated) {

  /** The fields of an indexed document that {@link #of} reads. */
  public static final List<String> SOURCE_FIELDS =
      List.of(
          "id",
          "repositoryId",
          "resource",
          "rights.expression",
          "rights.label",
          "rights.licenceUri",
          "rights.status",
          "rights.permits",
          "rights.requires",
          "rights.decidedAt",
          "provenance.harvestedAt",
          "dispute");

  /**
   * A visible resource as the index holds it.
   *
   * @param publicAddress of this service, as readers reach it
   */
  public static SharedResource of(JsonNode source, @Nullable String provider, URI publicAddress) {
    UUID id = UUID.fromString(source.path("id").asText());
    return new SharedResource(
        id,
        KnownLabels.read(source.path("resource")),
        read(source.path("rights"), RightsDecision.class),
        source.path("dispute").isObject()
            ? read(source.path("dispute"), PublishedResource.Dispute.class)
            : null,
        provider,
        page(publicAddress, id),
        updated(source));
  }

  /** The page of a resource. */
  public static URI page(URI publicAddress, UUID id) {
    return URI.create(publicAddress.toString().replaceFirst("/+$", "") + "/resources/" + id);
  }

  /** The name that stays, whatever address we have: for feeds and reference managers. */
  public String urn() {
    return "urn:uuid:" + id;
  }

  /** The title for this reader. */
  public String title(Locale reader) {
    return titleWording(reader).text();
  }

  Wording titleWording(Locale reader) {
    return Wording.of(resource.name(), reader, resource.inLanguage()).orElseThrow();
  }

  Optional<Wording> description(Locale reader) {
    return Wording.of(resource.description(), reader, resource.inLanguage())
        .filter(found -> !found.text().isBlank());
  }

  /** Where the material is, else our page about it. */
  public URI address() {
    return material().orElse(page);
  }

  /** Where the material is; empty where its source names no address. */
  public Optional<URI> material() {
    return WebAddress.of(resource.id());
  }

  /** Empty where none is known, and while it is disputed. */
  Optional<Licence> licence() {
    return dispute == null ? Licence.of(rights) : Optional.empty();
  }

  /** The date of the material in the precision of its source. */
  Optional<String> date() {
    return Stream.of(resource.datePublished(), resource.dateCreated())
        .flatMap(date -> Optional.ofNullable(date).stream())
        .filter(date -> date.matches("\\d{4}(-\\d{2}(-\\d{2}.*)?)?"))
        .map(date -> date.substring(0, Math.min(10, date.length())))
        .findFirst();
  }

  private static Instant updated(JsonNode source) {
    return Stream.of(
            source.path("provenance").path("harvestedAt"), source.path("rights").path("decidedAt"))
        .filter(JsonNode::isTextual)
        .map(time -> Instant.parse(time.asText()))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static <T> T read(JsonNode value, Class<T> type) {
    return Json.MAPPER.convertValue(value, type);
  }
}
