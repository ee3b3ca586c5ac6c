package org.openlearningexchange.catalog.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RightsDecision;

/**
 * A resource as JSON-LD: the learning resource in the field names of AMB, its licence, and the page
 * that describes it (AMB's {@code mainEntityOfPage}). The context is in the document, so that a
 * reader fetches nothing.
 */
final class ResourceDocument {
  private static final JsonNode CONTEXT = context();
  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

  /** The fields whose values are concepts; the model leaves their type to the reader. */
  private static final List<String> CONCEPTS =
      List.of(
          "about",
          "learningResourceType",
          "educationalLevel",
          "audience",
          "competencyRequired",
          "teaches",
          "kindOfEducation",
          "conditionsOfAccess");

  private ResourceDocument() {}

  /**
   * The document.
   *
   * @param address the page that describes the resource: where this document is read
   */
  static ObjectNode of(
      PublishedResource published, StoredResource.@Nullable Source source, URI address) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("@context", CONTEXT);
    document.put("id", address.toString());
    document.setAll(Json.MAPPER.<ObjectNode>valueToTree(published.resource()));
    CONCEPTS.forEach(field -> markConcepts(document.path(field)));
    if (published.dispute() == null) {
      addLicence(document, published.rights());
    } else {
      addDispute(document, published.dispute());
    }
    document.set("mainEntityOfPage", page(published, source, address));
    return document;
  }

  /** A concept without an id is one that no vocabulary holds: only what the source said of it. */
  private static void markConcepts(JsonNode value) {
    if (value instanceof ArrayNode list) {
      list.forEach(ResourceDocument::markConcepts);
    } else if (value instanceof ObjectNode concept) {
      concept.put("type", "Concept");
    }
  }

  /** Nothing where no licence is known: silence permits nothing. */
  private static void addLicence(ObjectNode document, RightsDecision rights) {
    if (rights.status() == RightsDecision.Status.UNKNOWN || rights.expression().equals("NONE")) {
      return;
    }
    ObjectNode licence = document.putObject("license");
    if (rights.licenceUri() != null) {
      licence.put("id", rights.licenceUri().toString());
    }
    licence.put("type", "CreativeWork");
    licence.put("name", rights.label());
    licence.put("identifier", rights.expression());
  }

  /** Whoever reads only {@code license} finds none, and takes nothing for granted. */
  private static void addDispute(ObjectNode document, PublishedResource.Dispute dispute) {
    ObjectNode usage = document.putObject("usageInfo");
    usage.put("type", "CreativeWork");
    usage.putObject("name").put("en", "The licence of this material is disputed.");
    usage.put("identifier", "urn:uuid:" + dispute.id());
    usage.put("dateCreated", dispute.since().toString());
  }

  private static ArrayNode page(
      PublishedResource published, StoredResource.@Nullable Source source, URI address) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("id", address.toString());
    page.put("type", "WebPage");
    if (source != null) {
      page.set("provider", provider(source));
    }
    page.put("dateModified", published.provenance().harvestedAt().toString());
    page.put("sdLicense", CC0);
    return JsonNodeFactory.instance.arrayNode().add(page);
  }

  private static ObjectNode provider(StoredResource.Source source) {
    ObjectNode provider = JsonNodeFactory.instance.objectNode();
    if (source.homepage() != null) {
      provider.put("id", source.homepage());
    }
    provider.put("type", "Organization");
    provider.set("name", Json.MAPPER.valueToTree(source.memberName()));
    return provider;
  }

  private static JsonNode context() {
    try (InputStream file =
        Objects.requireNonNull(ResourceDocument.class.getResourceAsStream("/context.jsonld"))) {
      return Json.MAPPER.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
