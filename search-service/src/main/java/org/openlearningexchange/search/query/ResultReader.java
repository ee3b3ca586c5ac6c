package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.address.WebAddress;
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
    JsonNode resource = source.path("resource");
    List<String> material = strings(resource.path("inLanguage"));
    ChosenText title = ChosenText.of(resource.path("name"), language, material).orElseThrow();
    Optional<ChosenText> description =
        ChosenText.of(resource.path("description"), language, material);
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
        labels(resource.path("learningResourceType"), Vocabulary.TYPES),
        labels(resource.path("about"), Vocabulary.SUBJECTS),
        labels(resource.path("educationalLevel"), Vocabulary.LEVELS),
        elements(resource.path("creator")).map(agent -> agent.path("name").asText()).toList(),
        resource.path("datePublished").asText(resource.path("dateCreated").textValue()),
        licence(source),
        web(resource.path("id")),
        web(resource.path("image")),
        dispute(source.path("dispute")),
        highlighter.marks(title.text(), beginning).orElse(null));
  }

  /** What may be said of a document's licence. */
  static ResultItem.Licence licence(JsonNode document) {
    JsonNode rights = ShownRights.of(document);
    return new ResultItem.Licence(
        rights.path("expression").asText(),
        rights.path("label").asText(),
        web(rights.path("licenceUri")),
        rights.path("status").asText(),
        strings(rights.path("permits")));
  }

  private static ResultItem.@Nullable Dispute dispute(JsonNode dispute) {
    return dispute.isObject()
        ? new ResultItem.Dispute(
            UUID.fromString(dispute.path("id").asText()), dispute.path("since").asText())
        : null;
  }

  private List<ResultItem.Labelled> labels(JsonNode concepts, Vocabulary vocabulary) {
    return elements(concepts).map(concept -> labelled(concept, vocabulary)).distinct().toList();
  }

  private ResultItem.Labelled labelled(JsonNode concept, Vocabulary vocabulary) {
    Optional<String> id = text(concept.path("id"));
    String label =
        id.flatMap(vocabulary::find)
            .map(entry -> entry.label(language.getLanguage()))
            .or(
                () ->
                    ChosenText.of(concept.path("prefLabel"), language, List.of())
                        .map(ChosenText::text))
            .or(() -> text(concept.path("sourceValue")))
            .or(() -> id)
            .orElse("");
    return new ResultItem.Labelled(id.orElse(null), label);
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static List<String> strings(JsonNode list) {
    return elements(list).map(JsonNode::asText).toList();
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.ofNullable(value.textValue());
  }

  private static @Nullable URI web(JsonNode written) {
    return text(written).map(URI::create).flatMap(WebAddress::of).orElse(null);
  }
}
