package org.openlearningexchange.search.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/** What a source says of its material, as lists of facts; what it does not say is left out. */
final class Sections {
  private final LearningResource resource;
  private final PageTexts text;
  private final Labels labels;

  private Sections(LearningResource resource, PageTexts text) {
    this.resource = resource;
    this.text = text;
    this.labels = new Labels(text);
  }

  /** The sections that have something to say. */
  static List<Section> of(LearningResource resource, PageTexts text) {
    Sections sections = new Sections(resource, text);
    return Stream.of(
            new Section(text.of("about"), sections.about()),
            new Section(text.of("accessibility"), sections.accessibility()))
        .filter(section -> !section.facts().isEmpty())
        .toList();
  }

  private List<Fact> about() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "language", languages());
    add(facts, "type", labels.of(resource.learningResourceType(), Vocabulary.TYPES));
    add(facts, "subjects", labels.of(resource.about(), Vocabulary.SUBJECTS));
    add(facts, "level", labels.of(resource.educationalLevel(), Vocabulary.LEVELS));
    add(facts, "audience", labels.of(resource.audience(), Vocabulary.AUDIENCES));
    add(facts, "education", labels.of(resource.kindOfEducation()));
    addEffort(facts);
    add(facts, "published", one(published()));
    add(facts, "publisher", agents(resource.publisher()));
    add(facts, "contributors", agents(resource.contributor()));
    add(facts, "keywords", keywords());
    add(facts, "part-of", works(resource.isPartOf()));
    add(facts, "parts", works(resource.hasPart()));
    add(facts, "based-on", works(resource.isBasedOn()));
    return facts;
  }

  /** The hours that count and the credits that they may bring are never one number. */
  private void addEffort(List<Fact> facts) {
    add(facts, "duration", duration(resource.timeRequired()));
    add(facts, "workload", duration(resource.workload()));
    add(facts, "credits", resource.credits().stream().map(this::credits).toList());
    add(
        facts,
        "credential",
        resource.educationalCredentialAwarded().stream().flatMap(this::credential).toList());
  }

  private List<Fact> accessibility() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "access-mode", labels.accessibility(resource.accessMode()));
    add(facts, "features", labels.accessibility(resource.accessibilityFeature()));
    add(facts, "hazards", labels.accessibility(resource.accessibilityHazard()));
    add(facts, "summary", own(resource.accessibilitySummary()));
    add(facts, "access", access());
    return facts;
  }

  private List<Piece> languages() {
    return resource.inLanguage().stream().map(tag -> Piece.language(tag, text.locale())).toList();
  }

  private List<Piece> access() {
    List<Piece> access = new ArrayList<>();
    if (resource.isAccessibleForFree() != null) {
      access.add(Piece.of(text.of(resource.isAccessibleForFree() ? "free" : "paid")));
    }
    if (resource.conditionsOfAccess() != null) {
      access.addAll(labels.of(List.of(resource.conditionsOfAccess())));
    }
    return access;
  }

  private @Nullable String published() {
    return resource.datePublished() == null ? resource.dateCreated() : resource.datePublished();
  }

  private List<Piece> duration(@Nullable Duration duration) {
    return duration == null || duration.toMinutes() <= 0
        ? List.of()
        : List.of(Piece.of(Durations.of(duration, text)));
  }

  private Piece credits(Credits credits) {
    return Piece.of(text.number(credits.value(), 3) + " " + credits.system());
  }

  private Stream<Piece> credential(Credential credential) {
    return own(credential.name()).stream()
        .findFirst()
        .or(() -> Optional.ofNullable(credential.credentialCategory()).map(Piece::of))
        .stream();
  }

  private List<Piece> keywords() {
    Map<String, List<String>> keywords = resource.keywords();
    return Stream.concat(
            Stream.of(text.language()).filter(keywords::containsKey),
            keywords.keySet().stream().filter(tag -> !tag.equals(text.language())))
        .flatMap(
            tag ->
                Objects.requireNonNull(keywords.get(tag)).stream()
                    .map(word -> new Piece(word, tag, null)))
        .toList();
  }

  private static List<Piece> agents(List<Agent> agents) {
    return agents.stream().map(agent -> Piece.of(agent.name()).leadingTo(agent.id())).toList();
  }

  private static List<Piece> works(List<RelatedWork> works) {
    return works.stream()
        .map(
            work ->
                Piece.of(work.name() == null ? String.valueOf(work.id()) : work.name())
                    .leadingTo(work.id()))
        .toList();
  }

  private List<Piece> own(Map<String, String> texts) {
    return Piece.of(texts, text, resource.inLanguage()).stream().toList();
  }

  private static List<Piece> one(@Nullable String value) {
    return value == null ? List.of() : List.of(Piece.of(value));
  }

  private void add(List<Fact> facts, String name, List<Piece> values) {
    if (!values.isEmpty()) {
      facts.add(new Fact(text.of(name), values));
    }
  }
}
