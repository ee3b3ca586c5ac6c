package org.openlearningexchange.contracts.learning;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One open educational resource, as its repository describes it. Everything but {@code name} and
 * {@code type} may be empty: what the source does not say is not invented.
 *
 * @param id the resource's own address, http or https; null where the source names none
 * @param type schema.org types; always holds {@code LearningResource}
 * @param name title by language; at least one
 * @param description plain text by language
 * @param about subjects, ISCED-F 2013 where they could be mapped
 * @param keywords free keywords by language
 * @param inLanguage languages of the material, BCP 47
 * @param learningResourceType HCRT concepts where they could be mapped
 * @param educationalLevel ISCED 2011 levels
 * @param audience LRMI audience roles
 * @param dateCreated ISO 8601 in its true precision: {@code 2019}, {@code 2019-04}, {@code
 *     2019-04-01}; likewise the other dates
 * @param image thumbnail
 * @param conditionsOfAccess login or no login, where the source says
 * @param timeRequired typical time to work through the material
 * @param workload hours that the awarding body counts for it; kept apart from credits
 * @param credits credits with their system
 * @param educationalCredentialAwarded what a learner receives at its end
 * @param kindOfEducation tertiary, continuing, vocational, community, later life
 */
public record LearningResource(
    @Nullable URI id,
    List<String> type,
    Map<String, String> name,
    Map<String, String> description,
    List<Concept> about,
    Map<String, List<String>> keywords,
    List<String> inLanguage,
    List<Concept> learningResourceType,
    List<Concept> educationalLevel,
    List<Concept> audience,
    List<Agent> creator,
    List<Agent> contributor,
    List<Agent> publisher,
    @Nullable String dateCreated,
    @Nullable String datePublished,
    @Nullable String dateModified,
    @Nullable URI image,
    @Nullable Boolean isAccessibleForFree,
    @Nullable Concept conditionsOfAccess,
    List<String> accessMode,
    List<String> accessibilityFeature,
    List<String> accessibilityHazard,
    Map<String, String> accessibilitySummary,
    @Nullable Duration timeRequired,
    @Nullable Duration workload,
    List<Credits> credits,
    List<Credential> educationalCredentialAwarded,
    List<Concept> competencyRequired,
    List<Concept> teaches,
    List<Concept> kindOfEducation,
    List<Encoding> encoding,
    List<RelatedWork> isBasedOn,
    List<RelatedWork> isPartOf,
    List<RelatedWork> hasPart) {

  /** The schema.org type that every resource of the exchange has. */
  public static final String LEARNING_RESOURCE = "LearningResource";

  public LearningResource {
    type = orEmpty(type);
    if (type.isEmpty()) {
      type = List.of(LEARNING_RESOURCE);
    }
    name = orEmpty(name);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("name: a learning resource has a title");
    }
    description = orEmpty(description);
    about = orEmpty(about);
    keywords = orEmpty(keywords);
    inLanguage = orEmpty(inLanguage);
    learningResourceType = orEmpty(learningResourceType);
    educationalLevel = orEmpty(educationalLevel);
    audience = orEmpty(audience);
    creator = orEmpty(creator);
    contributor = orEmpty(contributor);
    publisher = orEmpty(publisher);
    accessMode = orEmpty(accessMode);
    accessibilityFeature = orEmpty(accessibilityFeature);
    accessibilityHazard = orEmpty(accessibilityHazard);
    accessibilitySummary = orEmpty(accessibilitySummary);
    credits = orEmpty(credits);
    educationalCredentialAwarded = orEmpty(educationalCredentialAwarded);
    competencyRequired = orEmpty(competencyRequired);
    teaches = orEmpty(teaches);
    kindOfEducation = orEmpty(kindOfEducation);
    encoding = orEmpty(encoding);
    isBasedOn = orEmpty(isBasedOn);
    isPartOf = orEmpty(isPartOf);
    hasPart = orEmpty(hasPart);
  }

  /** Starts a resource with its title; the builder's other fields are empty until set. */
  public static LearningResourceBuilder named(Map<String, String> name) {
    return new LearningResourceBuilder(name);
  }

  /** Starts another resource with all that this one has, under that title. */
  public LearningResourceBuilder renamed(Map<String, String> title) {
    return new LearningResourceBuilder(this, title);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
