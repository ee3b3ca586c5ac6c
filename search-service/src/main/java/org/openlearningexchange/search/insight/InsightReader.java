package org.openlearningexchange.search.insight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.insight.InsightAnswer.LanguageSum;
import org.openlearningexchange.search.insight.InsightAnswer.Query;
import org.openlearningexchange.search.insight.InsightAnswer.SubjectSum;
import org.openlearningexchange.search.insight.InsightAnswer.Sum;

/** Makes the answer of what the index of counts added up. */
record InsightReader(InsightQuery query) {

  InsightAnswer answer(JsonNode aggregations) {
    JsonNode sums = aggregations.path("sums");
    return new InsightAnswer(
        query.from(),
        query.today(),
        query.callers(),
        sum(sums.path("all")),
        each(sums.path("language"), this::language),
        each(sums.path("subject"), this::subject),
        each(aggregations.path("texts").path("values"), InsightReader::query));
  }

  private LanguageSum language(JsonNode bucket) {
    String tag = key(bucket);
    String label = Locale.forLanguageTag(tag).getDisplayLanguage(caller());
    return new LanguageSum(tag, label.isEmpty() ? tag : label, sum(bucket.path("outcome")));
  }

  private SubjectSum subject(JsonNode bucket) {
    String id = key(bucket);
    String label =
        Vocabulary.SUBJECTS.find(id).map(entry -> entry.label(caller().getLanguage())).orElse(id);
    return new SubjectSum(id, label, sum(bucket.path("outcome")));
  }

  private static Query query(JsonNode bucket) {
    Sum sum = sum(bucket.path("outcome"));
    return new Query(
        key(bucket),
        sum.searches(),
        sum.none(),
        sum.few(),
        bucket.path("callers").path("value").asInt(),
        each(bucket.path("language"), InsightReader::key),
        each(bucket.path("subject"), InsightReader::key));
  }

  private static Sum sum(JsonNode outcomes) {
    long none = 0;
    long few = 0;
    long all = 0;
    for (JsonNode bucket : outcomes.path("buckets")) {
      long searches = bucket.path("searches").path("value").asLong();
      all += searches;
      none += key(bucket).equals(Outcome.NONE.value()) ? searches : 0;
      few += key(bucket).equals(Outcome.FEW.value()) ? searches : 0;
    }
    return new Sum(all, none, few);
  }

  private static String key(JsonNode bucket) {
    return bucket.path("key").asText();
  }

  private static <T> List<T> each(JsonNode terms, Function<JsonNode, T> read) {
    List<T> found = new ArrayList<>();
    terms.path("buckets").forEach(bucket -> found.add(read.apply(bucket)));
    return found;
  }

  private Locale caller() {
    return query.parameters().caller();
  }
}
