package org.openlearningexchange.search.facet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.label.ClosedList;
import org.openlearningexchange.search.provider.Provider;

/**
 * Turns the counts of the index into facets with labels for one caller. Pure.
 *
 * @param providerOf the provider of a repository; empty where it is not known yet
 */
public record FacetReader(Function<UUID, Optional<Provider>> providerOf, Locale language) {

  /** The facets that were asked for, in the order in which people are shown them. */
  public Map<String, List<FacetValue>> facets(Set<Facet> wanted, JsonNode counts) {
    Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      if (wanted.contains(facet)) {
        JsonNode buckets = buckets(facet, counts);
        facets.put(
            facet.parameter(),
            facet == Facet.PROVIDER ? byMember(buckets) : values(facet, buckets));
      }
    }
    return facets;
  }

  private static JsonNode buckets(Facet facet, JsonNode counts) {
    JsonNode found = counts.path(facet.parameter());
    if (found.isMissingNode()) {
      found = counts.path(FacetQuestion.NARROWED).path(facet.parameter());
    }
    while (found.has(FacetQuestion.VALUES)) {
      found = found.path(FacetQuestion.VALUES);
    }
    return found.path("buckets");
  }

  private List<FacetValue> values(Facet facet, JsonNode buckets) {
    List<FacetValue> values = new ArrayList<>();
    for (JsonNode bucket : buckets) {
      long count = count(bucket);
      if (count > 0) {
        values.add(value(facet, bucket, count));
      }
    }
    return values;
  }

  private static long count(JsonNode bucket) {
    JsonNode resources = bucket.path(FacetQuestion.RESOURCES);
    return (resources.isMissingNode() ? bucket : resources).path("doc_count").asLong();
  }

  private FacetValue value(Facet facet, JsonNode bucket, long count) {
    String value = bucket.path("key").asText();
    return switch (facet) {
      case SUBJECT -> concept(Vocabulary.SUBJECTS, value, count);
      case LEVEL -> concept(Vocabulary.LEVELS, value, count);
      case TYPE -> concept(Vocabulary.TYPES, value, count);
      case AUDIENCE -> concept(Vocabulary.AUDIENCES, value, count);
      case LANGUAGE -> FacetValue.of(value, languageName(value), count);
      case LICENCE -> FacetValue.of(value, licenceLabel(bucket, value), count);
      case REUSE -> closed(ClosedList.REUSE, value, count);
      case INCLUSION -> closed(ClosedList.INCLUSION, value, count);
      case CREDENTIAL -> closed(ClosedList.CREDENTIAL, value, count);
      case DURATION -> closed(ClosedList.DURATION, value, count);
      case LINK -> closed(ClosedList.LINK, value, count);
      case EDUCATION, CREDIT_SYSTEM, PROVIDER -> FacetValue.of(value, value, count);
    };
  }

  private FacetValue closed(ClosedList list, String value, long count) {
    return FacetValue.of(value, list.label(value, language), count);
  }

  private FacetValue concept(Vocabulary vocabulary, String id, long count) {
    return vocabulary
        .find(id)
        .map(
            entry ->
                new FacetValue(id, entry.label(language.getLanguage()), count, entry.broader()))
        .orElseGet(() -> FacetValue.of(id, id, count));
  }

  private String languageName(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(language);
    return name.isEmpty() ? tag : name;
  }

  private static String licenceLabel(JsonNode bucket, String value) {
    return bucket.path(FacetQuestion.LABEL).path("buckets").path(0).path("key").asText(value);
  }

  /** A member may have several repositories; teachers see the member once. */
  private List<FacetValue> byMember(JsonNode buckets) {
    Map<UUID, FacetValue> members = new LinkedHashMap<>();
    for (JsonNode bucket : buckets) {
      providerOf
          .apply(UUID.fromString(bucket.path("key").asText()))
          .ifPresent(
              found ->
                  members.merge(
                      found.id(),
                      FacetValue.of(found.id().toString(), found.name(), count(bucket)),
                      FacetReader::sum));
    }
    return members.values().stream()
        .sorted(Comparator.comparingLong(FacetValue::count).reversed())
        .toList();
  }

  private static FacetValue sum(FacetValue one, FacetValue other) {
    return FacetValue.of(one.value(), one.label(), one.count() + other.count());
  }
}
