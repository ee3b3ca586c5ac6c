package org.openlearningexchange.search.rebuild;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;

/** What operators ask about the versions of the index. Blocks. */
@ApplicationScoped
public class IndexRebuild {
  private static final Logger LOG = Logger.getLogger(IndexRebuild.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RolloverIndex indices;
  private final BuildProgress progress;
  private final IndexKeeper keeper;

  public IndexRebuild(RolloverIndex indices, BuildProgress progress, IndexKeeper keeper) {
    this.indices = indices;
    this.progress = progress;
    this.keeper = keeper;
  }

  IndexReport report() {
    return answered(() -> report(get(indices.list())));
  }

  /** Makes a version beside the one that serves; every instance finds it and fills it. */
  void begin() {
    answered(
        () -> {
          IndexVersions versions = get(indices.list());
          if (versions.serving().isEmpty()) {
            throw SearchProblem.away(new IllegalStateException("no index serves"));
          }
          if (versions.building().isPresent()
              || !get(indices.makeBeside(versions.nextNumber(), progress.toHere()))) {
            throw Problem.of(
                SearchProblem.REBUILD_UNDER_WAY,
                "GET /index tells how far it is; DELETE /index/rebuild gives it up.");
          }
          LOG.infof("index rebuild asked for number=%d", versions.nextNumber());
          keeper.wake();
          return versions;
        });
  }

  /** Gives up what is being built. */
  void cancel() {
    answered(
        () -> {
          IndexVersions versions = get(indices.list());
          IndexVersion serving = versions.serving().orElseThrow(IndexRebuild::none);
          IndexVersion building = versions.building().orElseThrow(IndexRebuild::none);
          requireFilled(building, serving);
          indices.giveUp(building, serving).await().atMost(PATIENCE);
          LOG.infof("index rebuild given up name=%s", building.name());
          return building;
        });
  }

  /** Instances of a newer definition do not fill an older index: it would stand still. */
  private void requireFilled(IndexVersion building, IndexVersion serving) {
    if (building.definition().equals(indices.definition())
        && !serving.definition().equals(indices.definition())) {
      throw Problem.of(
          SearchProblem.UPGRADE_UNDER_WAY,
          "The index that serves is of an older release, which nobody would fill. To go back, start"
              + " that release again.");
    }
  }

  private static Problem none() {
    return Problem.of(
        SearchProblem.NO_REBUILD, "POST /index/rebuild begins one; GET /index shows what serves.");
  }

  private IndexReport report(IndexVersions versions) {
    return new IndexReport(
        versions
            .serving()
            .map(serving -> progress.serving(serving, get(indices.count(serving))))
            .orElse(null),
        versions
            .serving()
            .flatMap(serving -> versions.building())
            .map(building -> progress.building(building, get(indices.count(building))))
            .orElse(null));
  }

  private static <T> T get(Uni<T> answer) {
    return answer.await().atMost(PATIENCE);
  }

  private static <T> T answered(Supplier<T> question) {
    try {
      return question.get();
    } catch (ElasticsearchAway | ElasticsearchRefusal | ProgressConsumer.KafkaAway e) {
      throw SearchProblem.away(e);
    }
  }
}
