package org.openlearningexchange.harvest.probe.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.harvest.mapping.value.Texts;

/** A record as teachers would see it in a list of results. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A record as teachers would see it in a list of results.")
public record Card(
    @Schema(description = "Its identifier at the source.") String identifier,
    @Nullable String datestamp,
    Text title,
    @Nullable Text description,
    @Nullable URI link,
    @Nullable URI thumbnail,
    List<Label> languages,
    List<Label> subjects,
    List<Label> types,
    List<Label> levels,
    List<Label> audiences,
    List<String> creators,
    @Nullable String date,
    @Schema(description = "Who provides it.") String provider,
    @Schema(description = "What the record says of rights, exactly as found.")
        List<String> licenceStatements,
    LicenceReading licence,
    @Schema(description = "What was not stated, but detected.") List<String> detected) {
  private static final int EXCERPT = 300;
  private static final int MOST = 10;

  /** A text with its language. */
  public record Text(String text, String language) {}

  /**
   * A value under its name in the caller's language.
   *
   * @param isMapped whether a vocabulary holds it, so that teachers can filter by it
   */
  public record Label(String label, boolean isMapped) {}

  static Card of(Sampled.Mapped each, String provider, String language) {
    LearningResource resource = each.refined().resource();
    return new Card(
        each.record().identifier(),
        each.record().datestamp(),
        text(resource.name(), resource.inLanguage(), language, 1_000).orElseThrow(),
        text(resource.description(), resource.inLanguage(), language, EXCERPT).orElse(null),
        resource.id(),
        resource.image(),
        resource.inLanguage().stream().limit(MOST).map(it -> languageName(it, language)).toList(),
        labels(resource.about(), language),
        labels(resource.learningResourceType(), language),
        labels(resource.educationalLevel(), language),
        labels(resource.audience(), language),
        resource.creator().stream().limit(MOST).map(Agent::name).toList(),
        Stream.of(resource.datePublished(), resource.dateCreated(), resource.dateModified())
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(null),
        provider,
        each.statements().stream().limit(MOST).map(LicenceStatement::text).toList(),
        LicenceReading.of(each.statements()),
        each.refined().detected());
  }

  /** In the caller's language, else in the resource's own, else in whatever it is. */
  private static Optional<Text> text(
      Map<String, String> texts, List<String> own, String language, int longest) {
    return Stream.concat(Stream.concat(Stream.of(language), own.stream()), texts.keySet().stream())
        .filter(texts::containsKey)
        .findFirst()
        .map(it -> new Text(excerpt(texts.getOrDefault(it, ""), longest), it));
  }

  private static String excerpt(String text, int longest) {
    return text.length() <= longest ? text : Texts.bounded(text, longest).strip() + "…";
  }

  private static Label languageName(String tag, String language) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(language));
    return new Label(name.isEmpty() ? tag : name, true);
  }

  private static List<Label> labels(List<Concept> concepts, String language) {
    return concepts.stream().limit(MOST).map(it -> label(it, language)).toList();
  }

  private static Label label(Concept concept, String language) {
    Map<String, String> labels = concept.prefLabel();
    String label =
        Stream.of(labels.get(language), labels.get("en"), concept.sourceValue())
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElseGet(
                () -> labels.values().stream().findFirst().orElse(String.valueOf(concept.id())));
    return new Label(label, concept.id() != null);
  }
}
