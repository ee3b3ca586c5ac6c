package org.openlearningexchange.harvest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.harvest.SourcesResource;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.PagePlan;
import org.openlearningexchange.harvest.record.PublishedPage;
import org.openlearningexchange.harvest.record.RecordStore;
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
  @Inject RunStore runs;
  @Inject RecordStore records;
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

  private PublishedPage page(String title, long version) {
    UUID id = new UUID(repository.getMostSignificantBits(), 1);
    Arrival live =
        new Arrival.Live(
            new Arrival.Origin(id, "oai:x:1", null, List.of()),
            LearningResource.named(Map.of("en", title)).build(),
            List.of(),
            title,
            "<record/>");
    PagePlan plan = PagePlan.decide(List.of(live), Map.of());
    return new PublishedPage(repository, UUID.randomUUID(), "oai_dc", plan, List.of(version));
  }

  @Test
  void aHolderThatWasTakenOverDrawsNoVersions() throws SQLException {
    Lease paused = take(repository, null).orElseThrow();
    List<Long> before = leases.drawVersions(paused, 3);
    Lease next = takeOver();

    assertThatThrownBy(() -> leases.drawVersions(paused, 1)).isInstanceOf(LeaseLostException.class);
    List<Long> after = leases.drawVersions(next, 3);
    assertThat(Collections.min(after)).isGreaterThan(Collections.max(before));
  }

  @Test
  void aHolderThatWasTakenOverStoresNothing() throws SQLException {
    Lease paused = take(repository, null).orElseThrow();
    List<Long> early = leases.drawVersions(paused, 1);
    Lease next = takeOver();
    PublishedPage late = page("late", leases.drawVersions(next, 1).get(0));
    runs.store(next, late, null, true);

    assertThatThrownBy(() -> runs.store(paused, page("early", early.get(0)), null, true))
        .isInstanceOf(LeaseLostException.class);

    UUID id = late.plan().publish().get(0).resourceId();
    assertThat(records.known(UUID.randomUUID(), List.of(id)).get(id).contentHash())
        .isEqualTo("late");
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
