package org.openlearningexchange.rights.dispute;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.RightsProblem;
import org.openlearningexchange.rights.dispute.SentNotice.Particulars;

/** Takes notices in. */
@ApplicationScoped
public class DisputeStore {
  private static final Duration HOUR = Duration.ofHours(1);

  /** One notice at a time, so that the limits hold. */
  private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('dispute'))";

  private static final String BY_ID =
      "select id, canonical_url from resource where id = $1 and state <> 'erased'";

  private static final String BY_ADDRESS =
      """
      select id, canonical_url from resource
      where (canonical_url = $1 or id = $2) and state <> 'erased'
      order by state = 'published' desc, id limit 1
      """;

  private static final String OF_THE_LAST_HOUR =
      """
      select count(*) as every, count(*) filter (where d.resource_id = $2
          and lower(n.email) is not distinct from lower($3)) as same
      from dispute d left join dispute_notice n on n.dispute_id = d.id
      where d.received_at > $1
      """;

  private static final String RECEIVE =
      """
      insert into dispute (id, resource_id, canonical_url, grounds, as_holder, language, received_at,
          stage, state, due_at, key_hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      returning number
      """;

  private static final String KEEP =
      """
      insert into dispute_notice (dispute_id, name, email, reasons, addresses)
      values ($1, $2, $3, $4, $5)
      """;

  private final Pool pool;
  private final EventStore events;
  private final DisputeConfig config;
  private final Procedure procedure;

  public DisputeStore(Pool pool, EventStore events, DisputeConfig config) {
    this.pool = pool;
    this.events = events;
    this.config = config;
    this.procedure = new Procedure(Deadlines.of(config));
  }

  /**
   * Takes a notice in. Fails with a problem: 404 where the exchange has no such resource, 429 where
   * there are too many.
   */
  Uni<Dispute> receive(SentNotice notice, FollowUpKey key, Instant now) {
    return pool.withTransaction(
        connection ->
            connection
                .query(ONE_AT_A_TIME)
                .execute()
                .chain(() -> find(connection, notice))
                .map(found -> received(found.orElseThrow(() -> unknown(notice)), notice, now))
                .call(dispute -> refuseTooMany(connection, dispute, notice, now))
                .chain(dispute -> store(connection, dispute, notice.particulars(), key)));
  }

  private static Uni<Optional<Subject>> find(SqlConnection connection, SentNotice notice) {
    if (notice.url() == null) {
      return connection
          .preparedQuery(BY_ID)
          .execute(Tuple.of(notice.resource()))
          .map(DisputeStore::subject);
    }
    MaterialReference reference = MaterialReference.of(notice.url());
    return connection
        .preparedQuery(BY_ADDRESS)
        .execute(Tuple.of(reference.canonicalUrl(), reference.resource()))
        .map(DisputeStore::subject);
  }

  private static Optional<Subject> subject(RowSet<Row> rows) {
    for (Row row : rows) {
      return Optional.of(new Subject(row.getUUID("id"), row.getString("canonical_url")));
    }
    return Optional.empty();
  }

  private static Problem unknown(SentNotice notice) {
    return notice.url() == null
        ? Problem.of(
                RightsProblem.RESOURCE_NOT_FOUND,
                "No resource has the id %s.".formatted(notice.resource()))
            .field("resource", "must be the id of a resource in the exchange")
        : Problem.of(RightsProblem.RESOURCE_NOT_FOUND, "The exchange describes no material there.")
            .field(
                "url",
                "must be the address of the material as the exchange gives it, or of its page in"
                    + " the exchange");
  }

  private Dispute received(Subject subject, SentNotice notice, Instant now) {
    return new Dispute(
        UUID.randomUUID(),
        0,
        subject.id(),
        subject.canonicalUrl(),
        notice.grounds(),
        notice.asHolder(),
        notice.language(),
        now,
        procedure.receive(now),
        null,
        null);
  }

  private Uni<Void> refuseTooMany(
      SqlConnection connection, Dispute dispute, SentNotice notice, Instant now) {
    return connection
        .preparedQuery(OF_THE_LAST_HOUR)
        .execute(
            Tuple.of(
                now.minus(HOUR).atOffset(ZoneOffset.UTC),
                dispute.resourceId(),
                notice.particulars().email()))
        .map(rows -> rows.iterator().next())
        .invoke(
            row -> {
              if (row.getLong("same") >= config.noticesPerResource()) {
                throw tooMany("You have told of this resource more than once within the hour.");
              }
              if (row.getLong("every") >= config.noticesPerHour()) {
                throw tooMany("More notices came within the hour than can be looked at.");
              }
            })
        .replaceWithVoid();
  }

  private static Problem tooMany(String detail) {
    return Problem.of(RightsProblem.TOO_MANY_NOTICES, detail + " Try again later.")
        .header("Retry-After", String.valueOf(HOUR.toSeconds()));
  }

  private Uni<Dispute> store(
      SqlConnection connection, Dispute dispute, Particulars particulars, FollowUpKey key) {
    return connection
        .preparedQuery(RECEIVE)
        .execute(columns(dispute, key))
        .call(() -> connection.preparedQuery(KEEP).execute(columns(dispute.id(), particulars)))
        .call(() -> events.append(connection, dispute, Step.Name.NOTICE, notifier()))
        .replaceWith(dispute);
  }

  private static Deed notifier() {
    return Deed.of(Party.NOTIFIER, null);
  }

  private static Tuple columns(Dispute dispute, FollowUpKey key) {
    return Tuple.tuple()
        .addUUID(dispute.id())
        .addUUID(dispute.resourceId())
        .addString(dispute.canonicalUrl())
        .addString(dispute.grounds().value())
        .addBoolean(dispute.asHolder())
        .addString(dispute.language())
        .addOffsetDateTime(utc(dispute.receivedAt()))
        .addString(Json.write(dispute.stage()))
        .addString(dispute.stage().state())
        .addOffsetDateTime(utc(dispute.stage().due().orElse(null)))
        .addBuffer(Buffer.buffer(key.hash()));
  }

  private static Tuple columns(UUID id, Particulars particulars) {
    return Tuple.of(
        id,
        particulars.name(),
        particulars.email(),
        particulars.reasons(),
        particulars.addresses().toArray(String[]::new));
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** What a notice is about. */
  private record Subject(UUID id, @Nullable String canonicalUrl) {}
}
