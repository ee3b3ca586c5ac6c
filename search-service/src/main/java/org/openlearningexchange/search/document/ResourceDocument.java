package org.openlearningexchange.search.document;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.contracts.message.WithdrawnResource;

/**
 * The document of a resource: analysed copies of its texts, exact values for filters and facets,
 * and the resource itself for showing, without the labels that {@link KnownLabels} puts back. The
 * fields are those of {@code elasticsearch/resources.json}, which refuses others.
 */
public final class ResourceDocument {

  private ResourceDocument() {}

  /** A resource without vectors. */
  public static Map<String, Object> of(PublishedResource message) {
    return of(message, unused -> Map.of());
  }

  /**
   * A resource that teachers find; hidden ones leave a stub.
   *
   * @param meanings vectors of its texts by language
   */
  public static Map<String, Object> of(
      PublishedResource message, Function<LearningResource, Map<String, float[]>> meanings) {
    DocumentState state =
        message.visibility() == Visibility.HIDDEN ? DocumentState.HIDDEN : DocumentState.VISIBLE;
    Map<String, Object> document = identity(message, state);
    put(document, "contentHash", message.contentHash());
    put(document, "dispute", message.dispute());
    if (state == DocumentState.VISIBLE) {
      addTexts(document, message.resource());
      addFacets(document, message.resource());
      addMeasures(document, message);
      addLicence(document, message);
      Map<String, float[]> vectors = meanings.apply(message.resource());
      put(document, "meaning", vectors.isEmpty() ? null : vectors);
      document.put("resource", KnownLabels.without(message.resource()));
      document.put("rights", message.rights());
      document.put("provenance", message.provenance());
    }
    return document;
  }

  /** What stays of a withdrawn resource: enough to say that it is gone, no text. */
  public static Map<String, Object> stub(WithdrawnResource message) {
    Map<String, Object> document = identity(message, DocumentState.WITHDRAWN);
    put(document, "since", message.since());
    put(document, "reason", message.reason());
    return document;
  }

  private static Map<String, Object> identity(ResourceMessage message, DocumentState state) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", message.resourceId());
    document.put("revision", message.revision());
    document.put("recordVersion", message.recordVersion());
    document.put("repositoryId", message.provenance().repositoryId());
    document.put("state", state.value());
    return document;
  }

  private static void addTexts(Map<String, Object> document, LearningResource resource) {
    AnalysedText title = new AnalysedText(resource.inLanguage());
    resource.name().forEach(title::add);
    AnalysedText description = new AnalysedText(resource.inLanguage());
    resource.description().forEach(description::add);
    AnalysedText keywords = new AnalysedText(resource.inLanguage());
    resource
        .keywords()
        .forEach((language, words) -> words.forEach(word -> keywords.add(language, word)));
    put(document, "title", title.fields());
    put(document, "titlePrefix", title.fields().get(AnalysedText.ALL));
    put(document, "titleSort", SortTitle.of(resource));
    put(document, "description", description.fields());
    put(document, "keywords", keywords.fields());
    Map<String, Set<String>> concepts = concepts(resource).fields();
    put(document, "concepts", concepts.isEmpty() ? null : new ConceptTexts(concepts));
    put(document, "people", people(resource));
    put(document, "peoplePrefix", people(resource));
  }

  private static AnalysedText concepts(LearningResource resource) {
    AnalysedText labels = new AnalysedText(List.of());
    Concepts.SUBJECTS.addLabels(resource.about(), labels);
    Concepts.TYPES.addLabels(resource.learningResourceType(), labels);
    Concepts.LEVELS.addLabels(resource.educationalLevel(), labels);
    Concepts.AUDIENCES.addLabels(resource.audience(), labels);
    return labels;
  }

  private static void addFacets(Map<String, Object> document, LearningResource resource) {
    put(
        document,
        "language",
        resource.inLanguage().stream().map(AnalysedText::primary).distinct().toList());
    put(document, "subject", Concepts.SUBJECTS.idsWithBroader(resource.about()));
    put(document, "type", Concepts.TYPES.idsWithBroader(resource.learningResourceType()));
    put(document, "level", Concepts.LEVELS.idsWithBroader(resource.educationalLevel()));
    put(document, "audience", Concepts.AUDIENCES.idsWithBroader(resource.audience()));
    put(document, "education", ids(resource.kindOfEducation()));
    put(document, "inclusion", Inclusion.of(resource));
    put(document, "credential", CredentialKind.of(resource));
    put(document, "credits", CreditSystem.of(resource));
  }

  private static void addMeasures(Map<String, Object> document, PublishedResource message) {
    LearningResource resource = message.resource();
    Minutes.of(resource.workload()).ifPresent(minutes -> put(document, "workload", minutes));
    Minutes.of(resource.timeRequired()).ifPresent(minutes -> put(document, "duration", minutes));
    put(document, "published", MaterialDate.of(resource));
    put(document, "harvested", message.provenance().harvestedAt());
    put(document, "completeness", Completeness.of(resource, message.rights()));
    put(document, "link", LinkHealth.of(message.link()).value());
  }

  /** A licence that is disputed is nothing to be found by. */
  private static void addLicence(Map<String, Object> document, PublishedResource message) {
    if (message.dispute() != null) {
      return;
    }
    RightsDecision rights = message.rights();
    put(document, "licence", Map.of("expression", rights.expression(), "label", rights.label()));
    put(
        document,
        "permits",
        rights.permits().stream().map(use -> use.name().toLowerCase(Locale.ROOT)).toList());
  }

  private static List<String> people(LearningResource resource) {
    return Stream.of(resource.creator(), resource.contributor(), resource.publisher())
        .flatMap(List::stream)
        .map(Agent::name)
        .distinct()
        .toList();
  }

  private static List<URI> ids(List<Concept> concepts) {
    return concepts.stream()
        .flatMap(concept -> Optional.ofNullable(concept.id()).stream())
        .distinct()
        .toList();
  }

  private static void put(Map<String, Object> document, String field, @Nullable Object value) {
    if (value != null) {
      document.put(field, value);
    }
  }
}
