package org.openlearningexchange.search.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;

/**
 * A resource as JSON-LD: schema.org in the field names of AMB, texts in all their languages. The
 * context is in the document, so that a reader fetches nothing.
 */
public final class JsonLd {
  public static final String MEDIA_TYPE = "application/ld+json";

  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";
  private static final List<String> TEXTS =
      List.of("name", "description", "keywords", "accessibilitySummary");

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

  private static final JsonNode CONTEXT = readContext();

  private JsonLd() {}

  /** The resource as a document of its own. */
  public static ObjectNode document(SharedResource shared, Locale reader) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("@context", context());
    document.setAll(node(shared, reader));
    return document;
  }

  /** The meaning of the names in {@link #node}. */
  public static JsonNode context() {
    return CONTEXT.deepCopy();
  }

  /** The resource as part of a document that states the context. */
  public static ObjectNode node(SharedResource shared, Locale reader) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", shared.address().toString());
    node.setAll(Json.MAPPER.<ObjectNode>valueToTree(shared.resource()));
    node.put("id", shared.address().toString());
    node.put("identifier", shared.urn());
    TEXTS.forEach(field -> putReadersLanguageFirst(node, field, reader));
    CONCEPTS.forEach(field -> markConcepts(node.path(field)));
    addLicence(node, shared);
    node.put("creditText", Credit.of(shared, reader));
    node.set("mainEntityOfPage", pages(shared));
    return node;
  }

  private static void putReadersLanguageFirst(ObjectNode node, String field, Locale reader) {
    if (node.path(field) instanceof ObjectNode texts) {
      Map<String, JsonNode> byLanguage = new LinkedHashMap<>();
      texts.properties().forEach(text -> byLanguage.put(text.getKey(), text.getValue()));
      ObjectNode ordered = node.putObject(field);
      Texts.keys(byLanguage, reader).forEach(key -> ordered.set(key, byLanguage.get(key)));
    }
  }

  /** A concept without an id is one that no vocabulary holds: only what the source said of it. */
  private static void markConcepts(JsonNode value) {
    if (value instanceof ArrayNode list) {
      list.forEach(JsonLd::markConcepts);
    } else if (value instanceof ObjectNode concept) {
      concept.put("type", "Concept");
    }
  }

  /** Whoever reads only {@code license} of a disputed resource finds none. */
  private static void addLicence(ObjectNode node, SharedResource shared) {
    shared.licence().ifPresent(licence -> addLicence(node, licence));
    if (shared.dispute() != null) {
      addDispute(node, shared.dispute());
    }
  }

  private static void addLicence(ObjectNode node, Licence licence) {
    ObjectNode license = node.putObject("license");
    licence.address().ifPresent(address -> license.put("id", address.toString()));
    license.put("type", "CreativeWork");
    license.put("name", licence.label());
    license.put("identifier", licence.expression());
  }

  private static void addDispute(ObjectNode node, PublishedResource.Dispute dispute) {
    ObjectNode usage = node.putObject("usageInfo");
    usage.put("type", "CreativeWork");
    usage.putObject("name").put("en", "The licence of this material is disputed.");
    usage.put("identifier", "urn:uuid:" + dispute.id());
    usage.put("dateCreated", String.valueOf(dispute.since()));
  }

  private static ArrayNode pages(SharedResource shared) {
    ArrayNode pages = JsonNodeFactory.instance.arrayNode();
    ObjectNode page = pages.addObject();
    page.put("id", shared.page().toString());
    page.put("type", "WebPage");
    if (shared.provider() != null) {
      page.putObject("provider").put("type", "Organization").put("name", shared.provider());
    }
    page.put("dateModified", shared.updated().toString());
    page.put("sdLicense", CC0);
    return pages;
  }

  private static JsonNode readContext() {
    try (InputStream file =
        Objects.requireNonNull(JsonLd.class.getResourceAsStream("/context.jsonld"))) {
      return Json.MAPPER.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
