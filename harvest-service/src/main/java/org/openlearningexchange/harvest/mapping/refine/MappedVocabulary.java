package org.openlearningexchange.harvest.mapping.refine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.value.Languages;

/** The vocabularies to which a member may map its own values. */
public enum MappedVocabulary {
  /** ISCED-F 2013. */
  @JsonProperty("subjects")
  SUBJECTS(Vocabulary.SUBJECTS),
  /** HCRT. */
  @JsonProperty("types")
  TYPES(Vocabulary.TYPES),
  /** ISCED 2011. */
  @JsonProperty("levels")
  LEVELS(Vocabulary.LEVELS),
  /** LRMI audience roles. */
  @JsonProperty("audiences")
  AUDIENCES(Vocabulary.AUDIENCES),
  /** BCP 47. */
  @JsonProperty("languages")
  LANGUAGES(null);

  private final @Nullable Vocabulary vocabulary;

  MappedVocabulary(@Nullable Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Its name in the API. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The vocabulary of this name. */
  public static Optional<MappedVocabulary> of(String label) {
    for (MappedVocabulary vocabulary : values()) {
      if (vocabulary.label().equals(label)) {
        return Optional.of(vocabulary);
      }
    }
    return Optional.empty();
  }

  /**
   * What is meant by a target: the id, notation or label of a concept; a language tag.
   *
   * @return its id (or tag), as it is kept
   */
  public Optional<String> target(String given) {
    if (vocabulary == null) {
      return Languages.of(given).stream().findFirst();
    }
    return vocabulary.recognise(given).map(entry -> entry.id().toString());
  }

  /** The concept that a kept target stands for; never asked of languages. */
  Optional<Concept> concept(String target, String sourceValue) {
    return Optional.ofNullable(vocabulary)
        .flatMap(known -> known.find(URI.create(target)))
        .map(entry -> entry.concept(sourceValue));
  }

  /** What may be chosen, by id; empty for languages. */
  public Map<String, String> choices(String language) {
    Map<String, String> choices = new java.util.LinkedHashMap<>();
    if (vocabulary != null) {
      vocabulary
          .entries()
          .forEach(entry -> choices.put(entry.id().toString(), entry.label(language)));
    }
    return choices;
  }
}
