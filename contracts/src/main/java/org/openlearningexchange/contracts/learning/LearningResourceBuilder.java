package org.openlearningexchange.contracts.learning;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a {@link LearningResource} one by one, as a mapping finds them. */
public final class LearningResourceBuilder {
  private @Nullable URI id;
  private List<String> type = List.of();
  private final Map<String, String> name;
  private Map<String, String> description = Map.of();
  private List<Concept> about = List.of();
  private Map<String, List<String>> keywords = Map.of();
  private List<String> inLanguage = List.of();
  private List<Concept> learningResourceType = List.of();
  private List<Concept> educationalLevel = List.of();
  private List<Concept> audience = List.of();
  private List<Agent> creator = List.of();
  private List<Agent> contributor = List.of();
  private List<Agent> publisher = List.of();
  private @Nullable String dateCreated;
  private @Nullable String datePublished;
  private @Nullable String dateModified;
  private @Nullable URI image;
  private @Nullable Boolean isAccessibleForFree;
  private @Nullable Concept conditionsOfAccess;
  private List<String> accessMode = List.of();
  private List<String> accessibilityFeature = List.of();
  private List<String> accessibilityHazard = List.of();
  private Map<String, String> accessibilitySummary = Map.of();
  private @Nullable Duration timeRequired;
  private @Nullable Duration workload;
  private List<Credits> credits = List.of();
  private List<Credential> educationalCredentialAwarded = List.of();
  private List<Concept> competencyRequired = List.of();
  private List<Concept> teaches = List.of();
  private List<Concept> kindOfEducation = List.of();
  private List<Encoding> encoding = List.of();
  private List<RelatedWork> isBasedOn = List.of();
  private List<RelatedWork> isPartOf = List.of();
  private List<RelatedWork> hasPart = List.of();

  LearningResourceBuilder(Map<String, String> name) {
    this.name = name;
  }

  LearningResourceBuilder(LearningResource resource, Map<String, String> name) {
    this.name = name;
    this.id = resource.id();
    this.type = resource.type();
    this.description = resource.description();
    this.about = resource.about();
    this.keywords = resource.keywords();
    this.inLanguage = resource.inLanguage();
    this.learningResourceType = resource.learningResourceType();
    this.educationalLevel = resource.educationalLevel();
    this.audience = resource.audience();
    this.creator = resource.creator();
    this.contributor = resource.contributor();
    this.publisher = resource.publisher();
    this.dateCreated = resource.dateCreated();
    this.datePublished = resource.datePublished();
    this.dateModified = resource.dateModified();
    this.image = resource.image();
    this.isAccessibleForFree = resource.isAccessibleForFree();
    this.conditionsOfAccess = resource.conditionsOfAccess();
    this.accessMode = resource.accessMode();
    this.accessibilityFeature = resource.accessibilityFeature();
    this.accessibilityHazard = resource.accessibilityHazard();
    this.accessibilitySummary = resource.accessibilitySummary();
    this.timeRequired = resource.timeRequired();
    this.workload = resource.workload();
    this.credits = resource.credits();
    this.educationalCredentialAwarded = resource.educationalCredentialAwarded();
    this.competencyRequired = resource.competencyRequired();
    this.teaches = resource.teaches();
    this.kindOfEducation = resource.kindOfEducation();
    this.encoding = resource.encoding();
    this.isBasedOn = resource.isBasedOn();
    this.isPartOf = resource.isPartOf();
    this.hasPart = resource.hasPart();
  }

  public LearningResourceBuilder id(@Nullable URI id) {
    this.id = id;
    return this;
  }

  public LearningResourceBuilder type(List<String> type) {
    this.type = type;
    return this;
  }

  public LearningResourceBuilder description(Map<String, String> description) {
    this.description = description;
    return this;
  }

  public LearningResourceBuilder about(List<Concept> about) {
    this.about = about;
    return this;
  }

  public LearningResourceBuilder keywords(Map<String, List<String>> keywords) {
    this.keywords = keywords;
    return this;
  }

  public LearningResourceBuilder inLanguage(List<String> inLanguage) {
    this.inLanguage = inLanguage;
    return this;
  }

  public LearningResourceBuilder learningResourceType(List<Concept> learningResourceType) {
    this.learningResourceType = learningResourceType;
    return this;
  }

  public LearningResourceBuilder educationalLevel(List<Concept> educationalLevel) {
    this.educationalLevel = educationalLevel;
    return this;
  }

  public LearningResourceBuilder audience(List<Concept> audience) {
    this.audience = audience;
    return this;
  }

  public LearningResourceBuilder creator(List<Agent> creator) {
    this.creator = creator;
    return this;
  }

  public LearningResourceBuilder contributor(List<Agent> contributor) {
    this.contributor = contributor;
    return this;
  }

  public LearningResourceBuilder publisher(List<Agent> publisher) {
    this.publisher = publisher;
    return this;
  }

  public LearningResourceBuilder dateCreated(@Nullable String dateCreated) {
    this.dateCreated = dateCreated;
    return this;
  }

  public LearningResourceBuilder datePublished(@Nullable String datePublished) {
    this.datePublished = datePublished;
    return this;
  }

  public LearningResourceBuilder dateModified(@Nullable String dateModified) {
    this.dateModified = dateModified;
    return this;
  }

  public LearningResourceBuilder image(@Nullable URI image) {
    this.image = image;
    return this;
  }

  public LearningResourceBuilder isAccessibleForFree(@Nullable Boolean isAccessibleForFree) {
    this.isAccessibleForFree = isAccessibleForFree;
    return this;
  }

  public LearningResourceBuilder conditionsOfAccess(@Nullable Concept conditionsOfAccess) {
    this.conditionsOfAccess = conditionsOfAccess;
    return this;
  }

  public LearningResourceBuilder accessMode(List<String> accessMode) {
    this.accessMode = accessMode;
    return this;
  }

  public LearningResourceBuilder accessibilityFeature(List<String> accessibilityFeature) {
    this.accessibilityFeature = accessibilityFeature;
    return this;
  }

  public LearningResourceBuilder accessibilityHazard(List<String> accessibilityHazard) {
    this.accessibilityHazard = accessibilityHazard;
    return this;
  }

  public LearningResourceBuilder accessibilitySummary(Map<String, String> accessibilitySummary) {
    this.accessibilitySummary = accessibilitySummary;
    return this;
  }

  public LearningResourceBuilder timeRequired(@Nullable Duration timeRequired) {
    this.timeRequired = timeRequired;
    return this;
  }

  public LearningResourceBuilder workload(@Nullable Duration workload) {
    this.workload = workload;
    return this;
  }

  public LearningResourceBuilder credits(List<Credits> credits) {
    this.credits = credits;
    return this;
  }

  public LearningResourceBuilder educationalCredentialAwarded(
      List<Credential> educationalCredentialAwarded) {
    this.educationalCredentialAwarded = educationalCredentialAwarded;
    return this;
  }

  public LearningResourceBuilder competencyRequired(List<Concept> competencyRequired) {
    this.competencyRequired = competencyRequired;
    return this;
  }

  public LearningResourceBuilder teaches(List<Concept> teaches) {
    this.teaches = teaches;
    return this;
  }

  public LearningResourceBuilder kindOfEducation(List<Concept> kindOfEducation) {
    this.kindOfEducation = kindOfEducation;
    return this;
  }

  public LearningResourceBuilder encoding(List<Encoding> encoding) {
    this.encoding = encoding;
    return this;
  }

  public LearningResourceBuilder isBasedOn(List<RelatedWork> isBasedOn) {
    this.isBasedOn = isBasedOn;
    return this;
  }

  public LearningResourceBuilder isPartOf(List<RelatedWork> isPartOf) {
    this.isPartOf = isPartOf;
    return this;
  }

  public LearningResourceBuilder hasPart(List<RelatedWork> hasPart) {
    this.hasPart = hasPart;
    return this;
  }

  /**
   * The finished resource.
   *
   * @throws IllegalArgumentException when it has no title
   */
  public LearningResource build() {
    return new LearningResource(
        id,
        type,
        name,
        description,
        about,
        keywords,
        inLanguage,
        learningResourceType,
        educationalLevel,
        audience,
        creator,
        contributor,
        publisher,
        dateCreated,
        datePublished,
        dateModified,
        image,
        isAccessibleForFree,
        conditionsOfAccess,
        accessMode,
        accessibilityFeature,
        accessibilityHazard,
        accessibilitySummary,
        timeRequired,
        workload,
        credits,
        educationalCredentialAwarded,
        competencyRequired,
        teaches,
        kindOfEducation,
        encoding,
        isBasedOn,
        isPartOf,
        hasPart);
  }
}
