package org.openlearningexchange.search.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/** Values of vocabularies in the reader's language. */
final class Labels {
  private final PageTexts text;

  Labels(PageTexts text) {
    this.text = text;
  }

  /** Each concept by its vocabulary's label, else its own, else the source's word. */
  List<Piece> of(List<Concept> concepts, Vocabulary... vocabularies) {
    return concepts.stream()
        .flatMap(concept -> label(concept, vocabularies).stream())
        .distinct()
        .toList();
  }

  /** Values of schema.org's accessibility vocabulary. */
  List<Piece> accessibility(List<String> values) {
    return values.stream().map(this::accessibility).distinct().toList();
  }

  private Piece accessibility(String value) {
    return Vocabulary.ACCESSIBILITY
        .recognise(value)
        .map(entry -> Piece.of(entry.label(text.language())))
        .orElseGet(() -> Piece.of(value));
  }

  private Optional<Piece> label(Concept concept, Vocabulary... vocabularies) {
    return Stream.of(vocabularies)
        .flatMap(vocabulary -> Optional.ofNullable(concept.id()).flatMap(vocabulary::find).stream())
        .map(entry -> Piece.of(entry.label(text.language())))
        .findFirst()
        .or(() -> Piece.of(concept.prefLabel(), text, List.of()))
        .or(() -> Optional.ofNullable(concept.sourceValue()).map(Piece::of))
        .or(() -> Optional.ofNullable(concept.id()).map(id -> Piece.of(id.toString())));
  }
}
