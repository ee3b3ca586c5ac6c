package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.search.semantic.Fusion;
import org.openlearningexchange.search.semantic.Meaning;
import org.openlearningexchange.search.semantic.Meanings;

/**
 * What a search should show first when its meaning counts beside its words. Where that is switched
 * off, or no model knows the language, nothing: then words alone make the order, at no cost.
 */
@ApplicationScoped
public class MeaningfulOrder {
  /** Without meaning is better than late. */
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private final SearchIndex index;
  private final Meanings meanings;

  public MeaningfulOrder(SearchIndex index, Meanings meanings) {
    this.index = index;
    this.meanings = meanings;
  }

  /** Ids, the best first; empty where words alone decide, or find nothing at all. */
  Uni<List<String>> first(SearchQuestion question, String pointInTime, String keepAlive) {
    Optional<String> words = meanings.areOn() ? question.meaningfulWords() : Optional.empty();
    if (words.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    // a vector takes milliseconds of a processor, which an event loop has no time for
    Uni<List<String>> order =
        Uni.createFrom()
            .item(() -> meanings.of(words.get(), question.parameters().language()))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .chain(
                meaning ->
                    meaning.isPresent()
                        ? fused(question, meaning.get(), pointInTime, keepAlive)
                        : Uni.createFrom().item(List.of()));
    return order
        .ifNoItem()
        .after(PATIENCE)
        .recoverWithItem(List.of())
        .onFailure(failure -> !Search.isGone(failure))
        .recoverWithItem(List.of());
  }

  private Uni<List<String>> fused(
      SearchQuestion question, Meaning meaning, String pointInTime, String keepAlive) {
    return Uni.combine()
        .all()
        .unis(
            index.search(question.bestByWords(pointInTime, keepAlive)),
            index.search(question.bestByMeaning(meaning, pointInTime, keepAlive)))
        .with((byWords, byMeaning) -> fuse(ids(byWords), ids(byMeaning)));
  }

  /** Words that nothing has are more likely misspelt than meant otherwise. */
  private static List<String> fuse(List<String> byWords, List<String> byMeaning) {
    return byWords.isEmpty() ? List.of() : Fusion.fuse(byWords, byMeaning);
  }

  private static List<String> ids(JsonNode found) {
    List<String> ids = new ArrayList<>();
    found.path("hits").path("hits").forEach(hit -> ids.add(hit.at("/_source/id").asText()));
    return ids;
  }
}
