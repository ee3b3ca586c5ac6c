package org.openlearningexchange.search.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.provider.Providers;

/**
 * Suggests what begins as was typed; where that is next to nothing, also what nearly begins so. The
 * second question costs more, and most keys that are pressed do not need it.
 */
@ApplicationScoped
public class Suggestions {
  private static final int FEW = 3;

  private final SuggestIndex index;
  private final Providers providers;
  private final SubjectSuggestions subjects = new SubjectSuggestions(Vocabulary.SUBJECTS);

  public Suggestions(SuggestIndex index, Providers providers) {
    this.index = index;
    this.providers = providers;
  }

  Uni<SuggestAnswer> suggest(SuggestParameters parameters) {
    if (parameters.typed().isEmpty()) {
      return Uni.createFrom().item(SuggestAnswer.EMPTY);
    }
    SuggestQuery query = new SuggestQuery(parameters, providers.hiddenRepositories());
    return ask(parameters, query.exact())
        .chain(
            exact ->
                exact.count() < FEW && parameters.typed().mayHoldSlips()
                    ? ask(parameters, query.near())
                        .map(near -> exact.completedBy(near, parameters.size()))
                    : Uni.createFrom().item(exact))
        .onFailure(Suggestions::isAway)
        .transform(SearchProblem::away);
  }

  private Uni<SuggestAnswer> ask(
      SuggestParameters parameters, List<Map<String, Object>> questions) {
    return index.search(questions).map(hits -> answer(parameters, hits));
  }

  private SuggestAnswer answer(SuggestParameters parameters, List<JsonNode> hits) {
    HitReader reader = HitReader.of(parameters);
    return new SuggestAnswer(
        reader.titles(hits.get(0)), subjects.suggest(parameters), reader.people(hits.get(1)));
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof ElasticsearchAway
        || failure instanceof ElasticsearchRefusal refusal && refusal.isMissingIndex();
  }
}
