package org.openlearningexchange.rights.redecision;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.openlearningexchange.rights.decision.DecidingAnewStore.Account;
import org.openlearningexchange.rights.decision.ResourcePublisher;
import org.openlearningexchange.rights.decision.RightsConfig;
import org.openlearningexchange.rights.redecision.RedecisionStore.Advance;

/**
 * Brings every decision up to the present rules, policies and day, in the background. New records
 * go first: it waits while what is to be published piles up.
 */
@ApplicationScoped
class RedecisionSchedule {
  private static final Logger LOG = Logger.getLogger(RedecisionSchedule.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final PassStore passes;
  private final RedecisionStore store;
  private final ResourcePublisher publisher;
  private final RightsConfig config;

  RedecisionSchedule(
      PassStore passes, RedecisionStore store, ResourcePublisher publisher, RightsConfig config) {
    this.passes = passes;
    this.store = store;
    this.publisher = publisher;
    this.config = config;
  }

  /** What came of a step. */
  private enum Step {
    WORKED,
    WAITED,
    NOTHING_LEFT
  }

  @Scheduled(
      every = "{exchange.rights.redecide-every}",
      delayed = "2s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> redecide() {
    return passes
        .openNeeded()
        .chain(this::goOn)
        .onFailure()
        .invoke(e -> LOG.warnf("redeciding waits cause=%s", e))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private Uni<Void> goOn() {
    return Multi.createBy()
        .repeating()
        .uni(this::step)
        .whilst(step -> step != Step.NOTHING_LEFT)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Step> step() {
    return store
        .isDue(config.redecideBelowDue())
        .chain(
            due ->
                due
                    ? Uni.createFrom().item(Step.WAITED).onItem().delayIt().by(PAUSE)
                    : store.endEmbargoes().chain(this::work));
  }

  private Uni<Step> work(Account embargoes) {
    return embargoes.done() > 0
        ? Uni.createFrom().item(worked(embargoes))
        : passes
            .findRunning()
            .chain(
                found ->
                    found.isPresent()
                        ? advance(found.get())
                        : Uni.createFrom().item(Step.NOTHING_LEFT));
  }

  /** What another instance has in hand of a pass is looked at again in the next round. */
  private Uni<Step> advance(Pass pass) {
    return store
        .advance(pass)
        .invoke(advance -> tell(pass, advance))
        .map(
            advance ->
                advance.account().done() > 0 || advance.ended()
                    ? worked(advance.account())
                    : Step.NOTHING_LEFT);
  }

  private Step worked(Account account) {
    if (account.changed() > 0) {
      publisher.publishSoon();
    }
    return Step.WORKED;
  }

  private static void tell(Pass pass, Advance advance) {
    if (advance.ended()) {
      LOG.infof(
          "decided anew redecision=%s cause=%s resources=%d changed=%d",
          pass.id(), pass.cause().word(), pass.done(), pass.changed());
    }
  }
}
