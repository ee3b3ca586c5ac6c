package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.provider.Provider;
import org.openlearningexchange.search.provider.Providers;

/** Turns the counts of the index into facets with labels for one caller. */
record FacetReader(Providers providers, Locale language) {

  Map<String, List<FacetValue>> facets(JsonNode aggregations) {
    Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    for (FacetField field : FacetField.values()) {
      JsonNode buckets = aggregations.path(field.parameter()).path("values").path("buckets");
      facets.put(
          field.parameter(),
          field == FacetField.PROVIDER ? byMember(buckets) : values(field, buckets));
    }
    return facets;
  }

  private List<FacetValue> values(FacetField field, JsonNode buckets) {
    List<FacetValue> values = new ArrayList<>();
    buckets.forEach(
        bucket ->
            values.add(
                new FacetValue(
                    bucket.path("key").asText(),
                    label(field, bucket),
                    bucket.path("doc_count").asLong())));
    return values;
  }

  private String label(FacetField field, JsonNode bucket) {
    String value = bucket.path("key").asText();
    return switch (field) {
      case LANGUAGE -> languageName(value);
      case SUBJECT -> conceptLabel(Vocabulary.SUBJECTS, value);
      case TYPE -> conceptLabel(Vocabulary.TYPES, value);
      case LICENCE -> bucket.path("label").path("buckets").path(0).path("key").asText(value);
      case PROVIDER -> value;
    };
  }

  private String languageName(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(language);
    return name.isEmpty() ? tag : name;
  }

  private String conceptLabel(Vocabulary vocabulary, String id) {
    return vocabulary
        .find(URI.create(id))
        .map(entry -> entry.label(language.getLanguage()))
        .orElse(id);
  }

  /** A member may have several repositories; teachers see the member once. */
  private List<FacetValue> byMember(JsonNode buckets) {
    Map<String, FacetValue> members = new LinkedHashMap<>();
    for (JsonNode bucket : buckets) {
      Optional<Provider> provider =
          providers.find(UUID.fromString(bucket.path("key").asText()), language);
      provider.ifPresent(
          found ->
              members.merge(
                  found.id().toString(),
                  new FacetValue(
                      found.id().toString(), found.name(), bucket.path("doc_count").asLong()),
                  FacetReader::sum));
    }
    return members.values().stream()
        .sorted(Comparator.comparingLong(FacetValue::count).reversed())
        .toList();
  }

  private static FacetValue sum(FacetValue one, FacetValue other) {
    return new FacetValue(one.value(), one.label(), one.count() + other.count());
  }
}
