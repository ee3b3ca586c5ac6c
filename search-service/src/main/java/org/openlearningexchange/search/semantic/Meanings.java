package org.openlearningexchange.search.semantic;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * Vectors of resources and of searches. Empty for everything while the switch is off, and for
 * languages without a model. Takes milliseconds of a processor: not for an event loop.
 */
@ApplicationScoped
public class Meanings {
  private final boolean isOn;

  public Meanings(SemanticConfig config) {
    this.isOn = config.enabled();
  }

  /** Whether anything is found by meaning here. */
  public boolean areOn() {
    return isOn;
  }

  /** The vectors of title and description, by language. */
  public Map<String, float[]> of(LearningResource resource) {
    Map<String, float[]> vectors = new LinkedHashMap<>();
    if (isOn) {
      for (MeaningModel model : MeaningModel.values()) {
        text(resource, model.language())
            .ifPresent(text -> vectors.put(model.language(), model.vector(text)));
      }
    }
    return vectors;
  }

  /**
   * What a search means.
   *
   * @param words as somebody wrote them
   * @param language of the caller: English words are only taken for such where that is English
   */
  public Optional<Meaning> of(String words, Locale language) {
    return isOn && !words.isBlank()
        ? model(words, language).map(model -> new Meaning(model.field(), model.vector(words)))
        : Optional.empty();
  }

  static Optional<MeaningModel> model(String words, Locale language) {
    if (has(words, UnicodeScript.HIRAGANA) || has(words, UnicodeScript.KATAKANA)) {
      return Optional.empty();
    }
    if (has(words, UnicodeScript.HAN)) {
      return Optional.of(MeaningModel.CHINESE);
    }
    return language.getLanguage().equals("en") && has(words, UnicodeScript.LATIN)
        ? Optional.of(MeaningModel.ENGLISH)
        : Optional.empty();
  }

  private static boolean has(String words, UnicodeScript script) {
    return words.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script);
  }

  private static Optional<String> text(LearningResource resource, String language) {
    return find(resource.name(), language)
        .map(title -> title + ". " + find(resource.description(), language).orElse(""));
  }

  private static Optional<String> find(Map<String, String> texts, String language) {
    return texts.entrySet().stream()
        .filter(text -> Locale.forLanguageTag(text.getKey()).getLanguage().equals(language))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
