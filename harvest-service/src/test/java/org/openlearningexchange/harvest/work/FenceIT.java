package org.openlearningexchange.harvest.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.harvest.ExchangeFixture;
import org.openlearningexchange.harvest.SourcesResource;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.lease.LeaseLostException;
import org.openlearningexchange.harvest.lease.LeaseStore;
import org.openlearningexchange.harvest.mapping.refine.Refined;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.DoomedStore;
import org.openlearningexchange.harvest.record.InFlightStore;
import org.openlearningexchange.harvest.record.Known;
import org.openlearningexchange.harvest.record.PagePlan;
import org.openlearningexchange.harvest.record.PublishedBatch;
import org.openlearningexchange.harvest.record.RawText;
import org.openlearningexchange.harvest.record.RecordStore;
import org.openlearningexchange.harvest.run.Progress;
import org.openlearningexchange.harvest.run.RunStore;
import org.openlearningexchange.local.test.StoresResource;

/** What a harvester can still do that was paused and taken over: nothing. */
@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:harvest,kafka"))
@WithTestResource(value = SourcesResource.class, scope = TestResourceScope.GLOBAL)
class FenceIT {
  private static final Duration LONG = Duration.ofHours(1);

  @Inject LeaseStore leases;
  @Inject InFlightStore inFlight;
  @Inject RunStore runs;
  @Inject RecordStore records;
  @Inject DoomedStore doomed;
  @Inject BatchDelivery delivery;
  @Inject DataSource dataSource;

  private final UUID repository = UUID.randomUUID();

  private Optional<Lease> take(UUID repositoryId, String host) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return leases.take(connection, repositoryId, host, LONG);
    }
  }

  /** The lease runs out, and another holder takes it in the same moment. */
  private Lease takeOver() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      update(connection, "update lease set expires = '-infinity' where repository_id = ?");
      Lease lease = leases.take(connection, repository, null, LONG).orElseThrow();
      connection.commit();
      connection.setAutoCommit(true);
      return lease;
    }
  }

  private void update(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, repository);
      statement.executeUpdate();
    }
  }

  private PagePlan plan(String title) {
    UUID id = new UUID(repository.getMostSignificantBits(), 1);
    LearningResource resource = LearningResource.named(Map.of("en", title)).build();
    Arrival live =
        new Arrival.Live(
            new Arrival.Origin(id, "oai:x:1", null, List.of(), "oai_dc"),
            new Refined(resource, List.of(), List.of(), List.of(), List.of(), List.of()),
            title,
            RawText.of("<record/>"),
            "");
    return PagePlan.decide(List.of(live), Map.of());
  }

  private PublishedBatch batch(String title, List<Long> versions) {
    return new PublishedBatch(repository, UUID.randomUUID(), "oai-pmh", plan(title), versions);
  }

  @Test
  void aHolderThatWasTakenOverDrawsNoVersions() throws SQLException {
    Lease paused = take(repository, null).orElseThrow();
    List<Long> before = inFlight.draw(paused, plan("early"));
    Lease next = takeOver();

    assertThatThrownBy(() -> inFlight.draw(paused, plan("late")))
        .isInstanceOf(LeaseLostException.class);
    List<Long> after = inFlight.draw(next, plan("late"));
    assertThat(Collections.min(after)).isGreaterThan(Collections.max(before));
  }

  @Test
  void aHolderThatWasTakenOverStoresNothing() throws SQLException {
    Lease paused = take(repository, null).orElseThrow();
    List<Long> early = inFlight.draw(paused, plan("early"));
    Lease next = takeOver();
    PublishedBatch late = batch("late", inFlight.draw(next, plan("late")));
    runs.store(next, late, Progress.to(null, 1, 0));

    assertThatThrownBy(() -> runs.store(paused, batch("early", early), Progress.to(null, 1, 0)))
        .isInstanceOf(LeaseLostException.class);

    UUID id = late.plan().publish().get(0).resourceId();
    assertThat(records.known(UUID.randomUUID(), List.of(id)).get(id).contentHash())
        .isEqualTo("late");
  }

  @Test
  void whatAHolderLeftInFlightIsLiveForTheNextOne() throws SQLException {
    Lease dead = take(repository, null).orElseThrow();
    List<Long> versions = inFlight.draw(dead, plan("published, never stored"));
    UUID id = plan("").publish().get(0).resourceId();
    Lease next = takeOver();

    int taken = inFlight.takeOver(next);

    Known known = records.known(UUID.randomUUID(), List.of(id)).get(id);
    assertThat(taken).isEqualTo(1);
    assertThat(known).isEqualTo(new Known(true, null, false, false));
    assertThat(records.inventory(before(id), 1).get(0).recordVersion()).isEqualTo(versions.get(0));
    assertThat(inFlight.takeOver(next)).isZero();
  }

  @Test
  void whatAHolderPublishedOverALiveRecordIsDeliveredAgain() throws SQLException {
    Lease dead = take(repository, null).orElseThrow();
    runs.store(dead, batch("stored", inFlight.draw(dead, plan("stored"))), Progress.to(null, 1, 0));
    inFlight.draw(dead, plan("published, never stored"));
    UUID id = plan("").publish().get(0).resourceId();

    int taken = inFlight.takeOver(takeOver());

    assertThat(taken).isEqualTo(1);
    assertThat(records.known(UUID.randomUUID(), List.of(id)).get(id).contentHash()).isNull();
  }

  @Test
  void aRemovalStopsBetweenBatchesWhenAsked() throws SQLException, InterruptedException {
    UUID run = UUID.randomUUID();
    Lease lease = take(repository, null).orElseThrow();
    doom(run, 501);
    AtomicInteger asked = new AtomicInteger();
    BatchDelivery.Context context =
        new BatchDelivery.Context(
            lease, run, ExchangeFixture.registration(URI.create("https://example.org/oai")), null);

    boolean whole =
        new Removal(doomed, delivery)
            .carryOut(context, new Removal.Extent(501, 0, 0), () -> asked.getAndIncrement() > 0);

    assertThat(whole).isFalse();
    assertThat(doomed.countLive(repository)).isEqualTo(1);
  }

  private void doom(UUID run, int records) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into source_record (resource_id, repository_id, identifier, sets,
                  record_version, withdrawn, last_run, doomed_run)
                select gen_random_uuid(), ?, 'oai:x:' || n, '', 1, false, ?, ?
                  from generate_series(1, ?) n
                """)) {
      insert.setObject(1, repository);
      insert.setObject(2, run);
      insert.setObject(3, run);
      insert.setInt(4, records);
      insert.executeUpdate();
    }
  }

  @Test
  void whatAHolderStoredIsNotInFlight() throws SQLException {
    Lease dead = take(repository, null).orElseThrow();
    runs.store(dead, batch("stored", inFlight.draw(dead, plan("stored"))), Progress.to(null, 1, 0));

    assertThat(inFlight.takeOver(takeOver())).isZero();
  }

  private static UUID before(UUID id) {
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
  }

  @Test
  void aHolderThatWasTakenOverRenewsNothing() throws SQLException {
    Lease paused = take(repository, null).orElseThrow();
    Lease next = takeOver();

    assertThat(leases.renew(paused, LONG)).isFalse();
    leases.release(paused);
    assertThat(leases.renew(next, LONG)).isTrue();
    assertThat(take(repository, null)).isEmpty();
  }

  @Test
  void oneOfManyGetsALease() {
    long winners =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                i -> {
                  try {
                    return take(repository, null);
                  } catch (SQLException e) {
                    throw new AssertionError(e);
                  }
                })
            .filter(Optional::isPresent)
            .count();

    assertThat(winners).isEqualTo(1);
  }

  @Test
  void oneHostIsAskedByOneHolderAtATime() throws SQLException {
    String host = UUID.randomUUID() + ".example.org";
    Lease first = take(UUID.randomUUID(), host).orElseThrow();

    assertThat(take(repository, host)).isEmpty();
    leases.release(first);
    assertThat(take(repository, host)).isPresent();
  }
}
