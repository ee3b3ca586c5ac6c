package org.openlearningexchange.search.document;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.contracts.vocabulary.Vocabulary.Entry;

/**
 * A vocabulary as the index holds it: a search for a broad field finds what lies in its narrow
 * ones, in every language. Put together once, because each resource names some of the same few
 * concepts.
 */
final class Concepts {
  static final Concepts SUBJECTS = new Concepts(Vocabulary.SUBJECTS);
  static final Concepts TYPES = new Concepts(Vocabulary.TYPES);
  static final Concepts LEVELS = new Concepts(Vocabulary.LEVELS);
  static final Concepts AUDIENCES = new Concepts(Vocabulary.AUDIENCES);

  private final Map<URI, Known> known;

  private Concepts(Vocabulary vocabulary) {
    known =
        vocabulary.entries().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Entry::id, (Function<Entry, Known>) entry -> Known.of(entry, vocabulary)));
  }

  /** Ids of the concepts that could be mapped, and of all above them. */
  Set<String> idsWithBroader(List<Concept> concepts) {
    Set<String> ids = new LinkedHashSet<>();
    for (Concept concept : concepts) {
      Known entry = find(concept.id());
      if (entry != null) {
        ids.addAll(entry.ids);
      }
    }
    return ids;
  }

  /** Labels in every language; what the source said where nothing was mapped. */
  void addLabels(List<Concept> concepts, AnalysedText text) {
    for (Concept concept : concepts) {
      Known entry = find(concept.id());
      if (entry != null) {
        text.addAll(entry.labels);
      } else {
        concept.prefLabel().forEach(text::add);
      }
      Optional.ofNullable(concept.sourceValue()).ifPresent(value -> text.add("und", value));
    }
  }

  /** Every text that {@link #addLabels} adds for its concepts. */
  Stream<String> texts() {
    return known.values().stream()
        .flatMap(entry -> entry.labels.values().stream().flatMap(Set::stream));
  }

  private @Nullable Known find(@Nullable URI id) {
    return id == null ? null : known.get(id);
  }

  /**
   * A concept with all above it.
   *
   * @param ids its own first
   * @param labels by the field of the index that holds them; those of one field as one text, since
   *     Elasticsearch spends more on each of many short texts than on their words
   */
  private record Known(Set<String> ids, Map<String, Set<String>> labels) {
    private static final String BETWEEN = "; ";
    private static final Pattern WORDS = Pattern.compile("(?!\\w+:/).*\\p{L}.*");

    static Known of(Entry entry, Vocabulary vocabulary) {
      Map<URI, Entry> found = new LinkedHashMap<>();
      Optional<Entry> next = Optional.of(entry);
      while (next.isPresent() && found.putIfAbsent(next.get().id(), next.get()) == null) {
        next = Optional.ofNullable(next.get().broader()).flatMap(vocabulary::find);
      }
      AnalysedText labels = new AnalysedText(List.of());
      found.values().forEach(one -> one.prefLabel().forEach(labels::add));
      if (vocabulary == Vocabulary.SUBJECTS) {
        found.values().forEach(one -> addOtherNames(one, labels));
      }
      return new Known(
          found.keySet().stream()
              .map(URI::toString)
              .collect(Collectors.toCollection(LinkedHashSet::new)),
          joined(labels.fields()));
    }

    private static Map<String, Set<String>> joined(Map<String, Set<String>> fields) {
      Map<String, Set<String>> joined = new LinkedHashMap<>();
      fields.forEach((field, labels) -> joined.put(field, Set.of(String.join(BETWEEN, labels))));
      return joined;
    }

    /**
     * What else a subject is called; codes and addresses are no names. Types have so many other
     * names that these would outweigh all else.
     */
    private static void addOtherNames(Entry entry, AnalysedText labels) {
      entry.altLabel().stream()
          .filter(label -> WORDS.matcher(label).matches())
          .forEach(label -> labels.add("und", label));
    }
  }
}
