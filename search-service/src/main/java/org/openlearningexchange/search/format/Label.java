package org.openlearningexchange.search.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/** Concepts by what a reader calls them. */
final class Label {
  private Label() {}

  /** The labels of concepts for this reader; what the source said where nothing was mapped. */
  static List<String> of(List<Concept> concepts, Vocabulary vocabulary, Locale reader) {
    return concepts.stream()
        .flatMap(concept -> of(concept, vocabulary, reader).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> of(Concept concept, Vocabulary vocabulary, Locale reader) {
    return Optional.ofNullable(concept.id())
        .flatMap(vocabulary::find)
        .map(entry -> entry.label(reader.getLanguage()))
        .or(() -> Wording.of(concept.prefLabel(), reader, List.of()).map(Wording::text))
        .or(
            () ->
                Stream.of(
                        Optional.ofNullable(concept.sourceValue()),
                        Optional.ofNullable(concept.id()).map(Object::toString))
                    .flatMap(Optional::stream)
                    .findFirst())
        .map(String::strip)
        .filter(label -> !label.isEmpty());
  }
}
