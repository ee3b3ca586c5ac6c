package org.openlearningexchange.harvest.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.LocalisedTexts;
import org.openlearningexchange.harvest.mapping.value.Texts;

/**
 * Collects accessibility in schema.org's terms. A term is put where it belongs, whichever of the
 * fields it stood in; what is not a term is kept as the source said it. Not thread-safe.
 */
public final class Accessibility {
  private static final String ROOT = "https://schema.org/";

  private final SourceValues sourceValues;
  private final Set<String> modes = new LinkedHashSet<>();
  private final Set<String> features = new LinkedHashSet<>();
  private final Set<String> hazards = new LinkedHashSet<>();
  private final LocalisedTexts summary = new LocalisedTexts();

  Accessibility(SourceValues sourceValues) {
    this.sourceValues = sourceValues;
  }

  /**
   * A term, or several with commas or semicolons between them.
   *
   * @param field where it stood
   */
  public void term(String field, String text) {
    for (String part : text.split("[,;|]", -1)) {
      String term = part.strip();
      Optional<Vocabulary.Entry> known = find(term);
      known.ifPresent(entry -> termsOf(entry).add(String.valueOf(entry.notation())));
      if (known.isEmpty() || !term.equals(known.get().notation())) {
        sourceValues.add(field, term);
      }
    }
  }

  /** Words about accessibility. */
  public void summary(String language, String text) {
    summary.add(language, Texts.paragraphs(text, Bounds.DESCRIPTION));
  }

  void into(LearningResourceBuilder resource) {
    resource
        .accessMode(List.copyOf(modes))
        .accessibilityFeature(List.copyOf(features))
        .accessibilityHazard(List.copyOf(hazards))
        .accessibilitySummary(summary.joined(Bounds.DESCRIPTION));
  }

  /** A term; the properties that the terms belong to are none. */
  private static Optional<Vocabulary.Entry> find(String text) {
    return Vocabulary.ACCESSIBILITY.recognise(text).filter(entry -> entry.broader() != null);
  }

  private Set<String> termsOf(Vocabulary.Entry entry) {
    String property = String.valueOf(entry.broader()).replace(ROOT, "");
    return switch (property) {
      case "accessMode" -> modes;
      case "accessibilityHazard" -> hazards;
      default -> features;
    };
  }
}
