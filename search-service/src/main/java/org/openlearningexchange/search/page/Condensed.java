package org.openlearningexchange.search.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.search.format.SharedResource;

/**
 * A resource as far as a page has room for it: sources write titles of a thousand words and lists
 * of a thousand names, and thin connections have to bear what we make of them. The other forms hold
 * everything.
 */
final class Condensed {
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final int MOST = 25;
  private static final int MOST_LANGUAGES = 3;

  private final LearningResource resource;
  private final PageTexts text;

  private Condensed(LearningResource resource, PageTexts text) {
    this.resource = resource;
    this.text = text;
  }

  static SharedResource of(SharedResource shared, PageTexts text) {
    return new SharedResource(
        shared.id(),
        new Condensed(shared.resource(), text).condensed(),
        shared.rights(),
        shared.dispute(),
        shared.provider(),
        shared.page(),
        shared.updated());
  }

  private LearningResource condensed() {
    return resource
        .renamed(texts(resource.name(), LONGEST_NAME))
        .description(texts(resource.description(), LONGEST_DESCRIPTION))
        .accessibilitySummary(texts(resource.accessibilitySummary(), LONGEST_NAME))
        .keywords(inSomeLanguages(resource.keywords(), words -> some(words, this::name)))
        .about(some(resource.about(), this::concept))
        .learningResourceType(some(resource.learningResourceType(), this::concept))
        .educationalLevel(some(resource.educationalLevel(), this::concept))
        .audience(some(resource.audience(), this::concept))
        .kindOfEducation(some(resource.kindOfEducation(), this::concept))
        .competencyRequired(some(resource.competencyRequired(), this::concept))
        .teaches(some(resource.teaches(), this::concept))
        .creator(some(resource.creator(), this::agent))
        .contributor(some(resource.contributor(), this::agent))
        .publisher(some(resource.publisher(), this::agent))
        .accessibilityFeature(some(resource.accessibilityFeature(), this::name))
        .encoding(some(resource.encoding(), Function.identity()))
        .isPartOf(some(resource.isPartOf(), this::work))
        .hasPart(some(resource.hasPart(), this::work))
        .isBasedOn(some(resource.isBasedOn(), this::work))
        .build();
  }

  private Concept concept(Concept concept) {
    String source = concept.sourceValue();
    return new Concept(
        concept.id(),
        texts(concept.prefLabel(), LONGEST_NAME),
        source == null ? null : name(source));
  }

  private Agent agent(Agent agent) {
    return new Agent(agent.type(), name(agent.name()), agent.id());
  }

  private RelatedWork work(RelatedWork work) {
    String title = work.name();
    return new RelatedWork(work.id(), title == null ? null : name(title));
  }

  private String name(String name) {
    return Shortened.of(name, LONGEST_NAME);
  }

  private Map<String, String> texts(Map<String, String> texts, int longest) {
    return inSomeLanguages(texts, one -> Shortened.of(one, longest));
  }

  /** Those that this reader, or a reader of the material, is likely to see. */
  private <T> Map<String, T> inSomeLanguages(Map<String, T> texts, Function<T, T> shortened) {
    Map<String, T> some = new LinkedHashMap<>();
    Stream.of(
            Stream.of(text.language()),
            resource.inLanguage().stream(),
            Stream.of("en"),
            texts.keySet().stream())
        .flatMap(tags -> tags)
        .filter(texts::containsKey)
        .distinct()
        .limit(MOST_LANGUAGES)
        .forEach(tag -> some.put(tag, shortened.apply(Objects.requireNonNull(texts.get(tag)))));
    return some;
  }

  private static <T> List<T> some(List<T> values, Function<T, T> shortened) {
    return values.stream().limit(MOST).map(shortened).toList();
  }
}
