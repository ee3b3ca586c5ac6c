package org.openlearningexchange.search.similar;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.query.ResultItem;
import org.openlearningexchange.search.query.ResultReader;
import org.openlearningexchange.search.resource.ShownResource;

/** Finds what else may serve somebody who looks at a resource. */
@ApplicationScoped
public class SimilarResources {
  private static final int SPARE = 10;

  private final SimilarIndex index;
  private final Providers providers;

  public SimilarResources(SimilarIndex index, Providers providers) {
    this.index = index;
    this.providers = providers;
  }

  /**
   * Resources like this one, the most alike first; no other edition of the same work, and each work
   * once.
   *
   * @param language of labels
   */
  public Uni<List<ResultItem>> of(ShownResource resource, Locale language, int size) {
    ResultReader reader = new ResultReader(providers, language);
    SimilarQuestion question = new SimilarQuestion(resource, providers.hiddenRepositories());
    Work own = Work.of(reader.item(resource.document()));
    return index
        .find(question.body(size * 2 + SPARE, ResultReader.SOURCE))
        .map(found -> others(own, found, reader, size))
        .onFailure(SimilarResources::isAway)
        .transform(SearchProblem::away);
  }

  private static List<ResultItem> others(
      Work own, List<JsonNode> found, ResultReader reader, int size) {
    List<Work> works = new ArrayList<>(List.of(own));
    List<ResultItem> others = new ArrayList<>();
    for (JsonNode document : found) {
      ResultItem item = reader.item(document);
      Work work = Work.of(item);
      if (others.size() < size && !work.isIn(works)) {
        works.add(work);
        others.add(item);
      }
    }
    return others;
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof ElasticsearchAway
        || failure instanceof ElasticsearchRefusal refusal && refusal.isMissingIndex();
  }
}
