package org.openlearningexchange.harvest.mapping.refine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.SourceValue;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.value.Languages;
import org.openlearningexchange.harvest.mapping.value.Texts;

/** Lists a record's values that no vocabulary holds. Pure. */
final class UnmappedValues {
  private static final int MOST = 40;
  private static final int LONGEST = 200;

  private UnmappedValues() {}

  static List<UnmappedValue> of(Mapping.Mapped mapped) {
    LearningResource resource = mapped.resource();
    Set<UnmappedValue> found = new LinkedHashSet<>();
    add(found, MappedVocabulary.TYPES, values(resource.learningResourceType()));
    add(found, MappedVocabulary.LEVELS, values(resource.educationalLevel()));
    add(found, MappedVocabulary.AUDIENCES, values(resource.audience()));
    add(found, MappedVocabulary.LANGUAGES, languages(mapped.sourceValues()));
    add(found, MappedVocabulary.SUBJECTS, values(resource.about()));
    add(found, MappedVocabulary.SUBJECTS, keywords(resource));
    return found.stream().limit(MOST).toList();
  }

  private static void add(
      Set<UnmappedValue> found, MappedVocabulary vocabulary, Stream<String> values) {
    values
        .map(value -> Texts.line(value, LONGEST))
        .filter(value -> !value.isEmpty())
        .forEach(value -> found.add(new UnmappedValue(vocabulary, value)));
  }

  private static Stream<String> values(List<Concept> concepts) {
    return concepts.stream().filter(concept -> concept.id() == null).flatMap(UnmappedValues::value);
  }

  static Stream<String> value(Concept concept) {
    return concept.sourceValue() != null
        ? Stream.of(concept.sourceValue())
        : concept.prefLabel().values().stream().sorted().limit(1);
  }

  /** What stands among the keywords may be a subject by another name. */
  private static Stream<String> keywords(LearningResource resource) {
    return resource.keywords().values().stream().flatMap(List::stream);
  }

  private static Stream<String> languages(List<SourceValue> sourceValues) {
    return sourceValues.stream()
        .filter(value -> value.field().equals("inLanguage"))
        .map(SourceValue::value)
        .filter(value -> Languages.of(value).isEmpty());
  }
}
