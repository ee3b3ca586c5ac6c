package org.openlearningexchange.search.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.document.ShownRights;
import org.openlearningexchange.search.highlight.Highlighter;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.text.SearchText;

/** Turns what the index holds of a resource into a result for one caller. */
public record ResultReader(Providers providers, Locale language) {
  /** The fields of a document that a result is made of. */
  public static final List<String> SOURCE =
      List.of(
          "id",
          "repositoryId",
          "resource.id",
          "resource.name",
          "resource.description",
          "resource.about",
          "resource.inLanguage",
          "resource.learningResourceType",
          "resource.educationalLevel",
          "resource.creator",
          "resource.datePublished",
          "resource.dateCreated",
          "resource.image",
          "rights.expression",
          "rights.label",
          "rights.licenceUri",
          "rights.status",
          "rights.permits",
          "rights.confidence",
          "rights.rulesVersion",
          "dispute");

  private static final Highlighter NOTHING_WANTED = new Highlighter(SearchText.parse(""));
  private static final int LONGEST_DESCRIPTION = 400;

  /** The result that a document of the index is, as far as {@link #SOURCE} goes. */
  public ResultItem item(JsonNode source) {
    return item(source, NOTHING_WANTED);
  }

  /** The same with what the words of a search mark in it. */
  ResultItem item(JsonNode source, Highlighter highlighter) {
    LearningResource resource = resource(source.path("resource"));
    List<String> material = resource.inLanguage();
    ChosenText title = ChosenText.of(resource.name(), language, material).orElseThrow();
    Optional<ChosenText> description = ChosenText.of(resource.description(), language, material);
    String beginning = description.map(text -> text.beginning(LONGEST_DESCRIPTION)).orElse(null);
    return new ResultItem(
        UUID.fromString(source.path("id").asText()),
        title.text(),
        title.language().orElse(null),
        beginning,
        description.flatMap(ChosenText::language).orElse(null),
        material,
        providers
            .find(UUID.fromString(source.path("repositoryId").asText()), language)
            .orElse(null),
        labels(resource.learningResourceType(), Vocabulary.TYPES),
        labels(resource.about(), Vocabulary.SUBJECTS),
        labels(resource.educationalLevel(), Vocabulary.LEVELS),
        resource.creator().stream().map(Agent::name).toList(),
        resource.datePublished() == null ? resource.dateCreated() : resource.datePublished(),
        licence(source),
        web(resource.id()),
        web(resource.image()),
        dispute(source.path("dispute")),
        highlighter.marks(title.text(), beginning).orElse(null));
  }

  private static LearningResource resource(JsonNode json) {
    try {
      return Json.MAPPER.treeToValue(json, LearningResource.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the index holds what is no resource", e);
    }
  }

  /** What may be said of a document's licence. */
  static ResultItem.Licence licence(JsonNode document) {
    JsonNode rights = ShownRights.of(document);
    List<String> permits =
        StreamSupport.stream(rights.path("permits").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    String uri = rights.path("licenceUri").asText("");
    return new ResultItem.Licence(
        rights.path("expression").asText(),
        rights.path("label").asText(),
        uri.isEmpty() ? null : web(URI.create(uri)),
        rights.path("status").asText(),
        permits);
  }

  private static ResultItem.@Nullable Dispute dispute(JsonNode dispute) {
    return dispute.isObject()
        ? new ResultItem.Dispute(
            UUID.fromString(dispute.path("id").asText()), dispute.path("since").asText())
        : null;
  }

  private List<ResultItem.Labelled> labels(List<Concept> concepts, Vocabulary vocabulary) {
    return concepts.stream().map(concept -> labelled(concept, vocabulary)).distinct().toList();
  }

  private ResultItem.Labelled labelled(Concept concept, Vocabulary vocabulary) {
    String label =
        Optional.ofNullable(concept.id())
            .flatMap(vocabulary::find)
            .map(entry -> entry.label(language.getLanguage()))
            .or(() -> ChosenText.of(concept.prefLabel(), language, List.of()).map(ChosenText::text))
            .or(
                () ->
                    Stream.of(concept.sourceValue(), concept.id())
                        .flatMap(value -> Optional.ofNullable(value).stream())
                        .map(Object::toString)
                        .findFirst())
            .orElse("");
    return new ResultItem.Labelled(concept.id(), label);
  }

  /** Only addresses that a browser may be sent to. */
  static @Nullable URI web(@Nullable URI address) {
    return address != null
            && address.getScheme() != null
            && address.getScheme().matches("(?i)https?")
            && address.getHost() != null
        ? address
        : null;
  }
}
