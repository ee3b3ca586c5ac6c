package org.openlearningexchange.search.document;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/**
 * The concepts of one field of a resource, with their vocabulary: a search for a broad field finds
 * what lies in its narrow ones.
 */
record Concepts(List<Concept> concepts, Vocabulary vocabulary) {

  static Concepts of(List<Concept> concepts, Vocabulary vocabulary) {
    return new Concepts(concepts, vocabulary);
  }

  /** Ids of the concepts that could be mapped, and of all above them. */
  List<URI> idsWithBroader() {
    return entriesWithBroader().map(Vocabulary.Entry::id).distinct().toList();
  }

  /** Labels in every language; what the source said where nothing was mapped. */
  void addLabelsTo(AnalysedText text) {
    concepts.forEach(concept -> concept.prefLabel().forEach(text::add));
    concepts.stream()
        .flatMap(concept -> Optional.ofNullable(concept.sourceValue()).stream())
        .forEach(value -> text.add("und", value));
    entriesWithBroader().forEach(entry -> entry.prefLabel().forEach(text::add));
  }

  private Stream<Vocabulary.Entry> entriesWithBroader() {
    return concepts.stream()
        .flatMap(concept -> Optional.ofNullable(concept.id()).stream())
        .flatMap(this::withBroader);
  }

  private Stream<Vocabulary.Entry> withBroader(URI id) {
    Set<Vocabulary.Entry> found = new LinkedHashSet<>();
    Optional<Vocabulary.Entry> next = vocabulary.find(id);
    while (next.isPresent() && found.add(next.get())) {
      next = Optional.ofNullable(next.get().broader()).flatMap(vocabulary::find);
    }
    return found.stream();
  }
}
