package org.openlearningexchange.rights.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.rights.restriction.Effect;
import org.openlearningexchange.rights.restriction.RestrictedResource;
import org.openlearningexchange.rights.restriction.Restriction;
import org.openlearningexchange.rights.restriction.RestrictionStore;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
class RestrictionIT {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");

  private final DecisionStore decisions;
  private final RestrictionStore restrictions;
  private final Pool pool;
  private final DataSource dataSource;
  private final UUID id = Fixtures.newId();
  private final UUID dispute = UUID.randomUUID();
  private final String url = "oer.example/" + UUID.randomUUID();

  RestrictionIT(
      DecisionStore decisions, RestrictionStore restrictions, Pool pool, DataSource dataSource) {
    this.decisions = decisions;
    this.restrictions = restrictions;
    this.pool = pool;
    this.dataSource = dataSource;
  }

  @Test
  void restrictsWithANewRevisionAndLiftsWithTheNext() {
    store(Fixtures.textbookAt(url, id, 1, "CC BY 4.0"));

    assertThat(impose(dispute, id, url, Effect.HIDDEN, MONDAY))
        .containsExactly(new RestrictedResource(id, Fixtures.REPOSITORY, true));
    assertThat(state(id)).isEqualTo(new State("hidden", dispute, 2));

    assertThat(lift(dispute))
        .containsExactly(new RestrictedResource(id, Fixtures.REPOSITORY, false));
    assertThat(state(id)).isEqualTo(new State("visible", null, 3));
  }

  @Test
  void changesNothingWhenItIsImposedTwice() {
    store(Fixtures.textbookAt(url, id, 1, "CC BY 4.0"));
    impose(dispute, id, url, Effect.HIDDEN, MONDAY);

    assertThat(impose(dispute, id, url, Effect.HIDDEN, MONDAY)).isEmpty();
    assertThat(state(id)).isEqualTo(new State("hidden", dispute, 2));
  }

  @Test
  void meansEveryResourceAtTheSameAddress() {
    UUID elsewhere = Fixtures.newId();
    store(
        Fixtures.textbookAt(url, id, 1, "CC BY 4.0"),
        Fixtures.textbookAt(url, elsewhere, 1, "CC BY 4.0"));

    impose(dispute, id, url, Effect.FLAGGED, MONDAY);

    assertThat(state(elsewhere)).isEqualTo(new State("flagged", dispute, 2));
  }

  @Test
  void hidesWhereOneDisputeHidesAndAnotherFlagsAndKeepsTheOneThatIsLeft() {
    UUID other = UUID.randomUUID();
    store(Fixtures.textbookAt(url, id, 1, "CC BY 4.0"));
    impose(dispute, id, url, Effect.FLAGGED, MONDAY);
    impose(other, id, url, Effect.HIDDEN, TUESDAY);
    assertThat(state(id)).isEqualTo(new State("hidden", other, 3));

    assertThat(lift(other)).containsExactly(new RestrictedResource(id, Fixtures.REPOSITORY, true));

    assertThat(state(id)).isEqualTo(new State("flagged", dispute, 4));
  }

  @Test
  void outlivesDeletionAndReturn() {
    store(Fixtures.textbookAt(url, id, 1, "CC BY 4.0"));
    impose(dispute, id, url, Effect.HIDDEN, MONDAY);

    store(Fixtures.withdrawn(id, 2));
    store(Fixtures.textbookAt(url, id, 3, "CC0 1.0"));

    assertThat(state(id)).isEqualTo(new State("hidden", dispute, 4));
  }

  @Test
  void outlivesErasureAndReturn() {
    store(Fixtures.textbookAt(url, id, 1, "CC BY 4.0"));
    impose(dispute, id, url, Effect.HIDDEN, MONDAY);

    decisions.apply(List.of(), Set.of(id)).await().atMost(LONG);
    store(Fixtures.textbook(id, 3, "Algebra", "CC BY 4.0"));

    assertThat(state(id).visibility()).isEqualTo("hidden");
  }

  @Test
  void followsTheAddressToANewIdentifier() {
    UUID moved = Fixtures.newId();
    store(Fixtures.textbookAt(url, id, 1, "CC BY 4.0"));
    impose(dispute, id, url, Effect.HIDDEN, MONDAY);

    store(Fixtures.textbookAt(url, moved, 1, "CC BY 4.0"));

    assertThat(state(moved)).isEqualTo(new State("hidden", dispute, 1));
    lift(dispute);
    assertThat(state(moved).visibility()).isEqualTo("visible");
  }

  @Test
  void staysOnAResourceWhoseAddressChanges() {
    UUID moved = Fixtures.newId();
    store(Fixtures.textbookAt(url, id, 1, "CC BY 4.0"));
    impose(dispute, id, url, Effect.HIDDEN, MONDAY);
    store(Fixtures.textbookAt(url, moved, 1, "CC BY 4.0"));

    store(Fixtures.textbookAt(url + "-moved", moved, 2, "CC BY-SA 4.0"));

    assertThat(state(moved).visibility()).isEqualTo("hidden");
    lift(dispute);
    assertThat(state(moved).visibility()).isEqualTo("visible");
  }

  @Test
  void leavesWithdrawnResourcesAndTheirRevisionAlone() {
    store(Fixtures.textbookAt(url, id, 1, "CC BY 4.0"));
    store(Fixtures.withdrawn(id, 2));

    assertThat(impose(dispute, id, url, Effect.HIDDEN, MONDAY)).isEmpty();

    assertThat(state(id)).isEqualTo(new State("hidden", dispute, 2));
  }

  @Test
  void missesNoResourceThatIsStoredAtTheSameMoment() throws Exception {
    UUID arriving = Fixtures.newId();
    UUID changing = Fixtures.newId();
    store(
        Fixtures.textbookAt(url, id, 1, "CC BY 4.0"),
        Fixtures.textbook(changing, 1, "Geometry", "CC BY 4.0"));

    CompletableFuture<?> stored;
    CompletableFuture<?> imposed;
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      // whoever tells of a changed licence waits here, after restrictions were applied
      execute(connection, "lock table notice in share row exclusive mode");
      stored =
          decisions
              .apply(
                  List.of(
                      Fixtures.incoming(Fixtures.textbookAt(url, arriving, 1, "CC BY 4.0")),
                      Fixtures.incoming(
                          Fixtures.textbook(changing, 2, "Geometry", "CC BY-SA 4.0"))),
                  Set.of())
              .subscribeAsCompletionStage();
      await().atMost(LONG).until(() -> isWaiting("insert into notice%"));
      CompletableFuture<?> imposing =
          imposing(dispute, id, url, Effect.HIDDEN, MONDAY).subscribeAsCompletionStage();
      await()
          .atMost(LONG)
          .until(() -> imposing.isDone() || isWaiting("select pg_advisory_xact_lock(%"));
      imposed = imposing;
      connection.rollback();
    }
    stored.get(30, TimeUnit.SECONDS);
    imposed.get(30, TimeUnit.SECONDS);

    assertThat(state(arriving).visibility()).isEqualTo("hidden");
  }

  private void store(RecordMessage... messages) {
    decisions
        .apply(
            Arrays.stream(messages)
                .map(Fixtures::incoming)
                .sorted(java.util.Comparator.comparing(IncomingRecord::id))
                .toList(),
            Set.of())
        .await()
        .atMost(LONG);
  }

  private List<RestrictedResource> impose(
      UUID dispute, UUID resource, String url, Effect effect, Instant since) {
    return imposing(dispute, resource, url, effect, since).await().atMost(LONG);
  }

  private Uni<List<RestrictedResource>> imposing(
      UUID dispute, UUID resource, String url, Effect effect, Instant since) {
    return pool.withTransaction(
        connection ->
            restrictions.impose(
                connection, new Restriction(dispute, resource, url, effect, since)));
  }

  private List<RestrictedResource> lift(UUID dispute) {
    return pool.withTransaction(connection -> restrictions.lift(connection, dispute))
        .await()
        .atMost(LONG);
  }

  private State state(UUID resource) {
    Row row =
        pool.preparedQuery("select visibility, dispute_id, revision from resource where id = $1")
            .execute(Tuple.of(resource))
            .await()
            .atMost(LONG)
            .iterator()
            .next();
    return new State(row.getString(0), row.getUUID(1), row.getLong(2));
  }

  private boolean isWaiting(String query) {
    return pool.preparedQuery(
                "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like $1")
            .execute(Tuple.of(query))
            .await()
            .atMost(LONG)
            .rowCount()
        > 0;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private record State(String visibility, UUID dispute, long revision) {}
}
