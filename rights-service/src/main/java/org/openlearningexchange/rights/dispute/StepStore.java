package org.openlearningexchange.rights.dispute;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.RightsProblem;
import org.openlearningexchange.rights.dispute.SentNotice.Particulars;
import org.openlearningexchange.rights.notice.Notice;
import org.openlearningexchange.rights.notice.NoticeStore;
import org.openlearningexchange.rights.restriction.RestrictedResource;
import org.openlearningexchange.rights.restriction.Restriction;
import org.openlearningexchange.rights.restriction.RestrictionStore;

/**
 * Takes disputes from stage to stage: the stage, its event, what it does to resources and who is
 * told of that, in one transaction.
 */
@ApplicationScoped
public class StepStore {
  private static final String MOVE =
      """
      update dispute set stage = $2, state = $3, effect = $4, outcome = $5, due_at = $6,
          closes_at = $7, statement = $8, closed_at = $9, decided_at = coalesce(decided_at, $10)
      where id = $1
      """;

  private static final String REPLY =
      """
      insert into dispute_reply (dispute_id, at, step, party, reasons) values ($1, $2, $3, $4, $5)
      """;

  private final Pool pool;
  private final EventStore events;
  private final RestrictionStore restrictions;
  private final NoticeStore notices;
  private final Procedure procedure;

  public StepStore(
      Pool pool,
      EventStore events,
      RestrictionStore restrictions,
      NoticeStore notices,
      DisputeConfig config) {
    this.pool = pool;
    this.events = events;
    this.restrictions = restrictions;
    this.notices = notices;
    this.procedure = new Procedure(Deadlines.of(config));
  }

  /**
   * Takes a step. Fails with a problem: 404 where there is no such dispute, 409 where its state
   * does not allow the step, 400 where the statement of reasons tells who sent the notice.
   *
   * @return the dispute after it
   */
  Uni<Dispute> take(UUID id, Step step, Deed deed, Instant now) {
    return pool.withTransaction(
        connection ->
            CaseStore.lock(connection, id)
                .map(found -> found.orElseThrow(() -> unknown(id)))
                .call(dispute -> refuseNames(connection, dispute, deed))
                .chain(
                    before ->
                        move(connection, before, after(before, step, deed, now), step, deed)));
  }

  static Problem unknown(UUID id) {
    return Problem.of(RightsProblem.DISPUTE_NOT_FOUND, "No dispute has the id %s.".formatted(id));
  }

  private Dispute after(Dispute before, Step step, Deed deed, Instant now) {
    Taken taken = procedure.take(before.stage(), step, before.receivedAt(), now);
    if (taken instanceof Taken.Moved moved) {
      return before.at(moved.stage(), deed.statement());
    }
    throw Problem.of(RightsProblem.DISPUTE_STATE, ((Taken.Refused) taken).reason())
        .with("state", before.stage().state())
        .with("nextSteps", before.stage().nextSteps());
  }

  private static Uni<Void> refuseNames(SqlConnection connection, Dispute dispute, Deed deed) {
    StatementDraft statement = deed.statement();
    return statement == null
        ? Uni.createFrom().voidItem()
        : CaseStore.particulars(connection, dispute.id())
            .invoke(found -> refuseNames(statement.on(dispute.stage()), found))
            .replaceWithVoid();
  }

  private static void refuseNames(StatementOfReasons statement, Optional<Particulars> sender) {
    if (sender.filter(statement::names).isPresent()) {
      throw Problem.of(
              CommonProblem.INVALID_REQUEST, "The statement of reasons is public; see errors.")
          .field("statementOfReasons", "must not tell the name or address of who sent the notice");
    }
  }

  private Uni<Dispute> move(
      SqlConnection connection, Dispute before, Dispute after, Step step, Deed deed) {
    return connection
        .preparedQuery(MOVE)
        .execute(columns(after))
        .call(() -> reply(connection, after, step, deed))
        .call(() -> events.append(connection, after, step.name(), deed))
        .call(() -> restrict(connection, before, after))
        .replaceWith(after);
  }

  private static Tuple columns(Dispute dispute) {
    Stage stage = dispute.stage();
    return Tuple.tuple()
        .addUUID(dispute.id())
        .addString(Json.write(stage))
        .addString(stage.state())
        .addString(stage.restriction().map(effect -> effect.value()).orElse(null))
        .addString(stage.decided().map(Outcome::value).orElse(null))
        .addOffsetDateTime(DisputeStore.utc(stage.due().orElse(null)))
        .addOffsetDateTime(
            stage.decided().isEmpty() ? null : DisputeStore.utc(stage.openUntil().orElse(null)))
        .addString(dispute.statement() == null ? null : Json.write(dispute.statement()))
        .addOffsetDateTime(stage instanceof Stage.Closed ? DisputeStore.utc(stage.at()) : null)
        .addOffsetDateTime(
            stage.restriction().isPresent() || stage.decided().isPresent()
                ? DisputeStore.utc(stage.at())
                : null);
  }

  private static Uni<Void> reply(SqlConnection connection, Dispute dispute, Step step, Deed deed) {
    return deed.reply() == null
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(REPLY)
            .execute(
                Tuple.of(
                    dispute.id(),
                    DisputeStore.utc(dispute.stage().at()),
                    step.name().value(),
                    deed.by().value(),
                    deed.reply()))
            .replaceWithVoid();
  }

  private Uni<Void> restrict(SqlConnection connection, Dispute before, Dispute after) {
    if (before.stage().restriction().equals(after.stage().restriction())) {
      return Uni.createFrom().voidItem();
    }
    Uni<List<RestrictedResource>> changed =
        after
            .stage()
            .restriction()
            .map(
                effect ->
                    restrictions.impose(
                        connection,
                        new Restriction(
                            after.id(),
                            after.resourceId(),
                            after.canonicalUrl(),
                            effect,
                            after.stage().at())))
            .orElseGet(() -> restrictions.lift(connection, after.id()));
    return changed.chain(
        resources ->
            notices.append(
                connection,
                resources.stream().map(StepStore::notice).toList(),
                after.stage().at()));
  }

  private static Notice notice(RestrictedResource resource) {
    return new Notice(
        resource.restricted() ? Notice.Kind.RESTRICTED : Notice.Kind.RESTRICTION_LIFTED,
        resource.id(),
        resource.repositoryId(),
        null,
        null);
  }
}
