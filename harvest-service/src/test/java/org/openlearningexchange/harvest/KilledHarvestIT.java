package org.openlearningexchange.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.contracts.message.WithdrawnRecord;
import org.openlearningexchange.local.store.KafkaProcess;
import org.openlearningexchange.local.store.PostgresProcess;
import org.openlearningexchange.local.test.TestStores;

/** Real processes, killed and paused in the middle of a harvest. */
class KilledHarvestIT {
  private static final int RECORDS = 12;
  private static final int MANY = 1_200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Semaphore pages = new Semaphore(0);
  private final PostgresProcess postgres = TestStores.postgres("harvest_killed");
  private final KafkaProcess kafka = TestStores.kafka();
  private final FakeRepository source = FakeRepository.start(0);
  private final RepositoryRegistration repository = ExchangeFixture.registration(source.baseUrl());
  private ServiceProcess first;
  private ExchangeFixture exchange;

  @BeforeEach
  void startHalfAHarvest() throws IOException {
    source.pageSize(2).beforeLists(request -> pages.acquire());
    for (int i = 1; i <= RECORDS; i++) {
      source.put("oai:example.org:" + i, "Book " + i);
    }
    first = ServiceProcess.start(freePort(), environment());
    exchange = exchange(first);
    pages.release(3);
    exchange.publish(repository);
    awaitTrue(() -> exchange.runs(repository.id()).stream().anyMatch(run -> run.pages() == 3));
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    exchange.close();
    first.close();
    source.close();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("harvest_killed"));
    environment.put("QUARKUS_DATASOURCE_USERNAME", PostgresProcess.USER);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("EXCHANGE_HARVEST_ALLOWED_PRIVATE_HOSTS", source.hostAndPort());
    environment.put("EXCHANGE_HARVEST_LEASE_TTL", "PT2S");
    return environment;
  }

  private ExchangeFixture exchange(ServiceProcess service) {
    Config config =
        new SmallRyeConfigBuilder()
            .withDefaultValue("kafka.bootstrap.servers", kafka.bootstrapServers())
            .build();
    return new ExchangeFixture(config, service.address());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitTrue(BooleanSupplier condition) {
    await().atMost(PATIENCE).until(condition::getAsBoolean);
  }

  private static long lists(FakeRepository source) {
    return source.queries().stream().filter(q -> q.contains("verb=ListRecords")).count();
  }

  @Test
  void goesOnAtTheLastStoredTokenAfterAKill() throws IOException, InterruptedException {
    UUID run = exchange.runs(repository.id()).get(0).id();
    first.kill();
    pages.release(100);

    try (ServiceProcess second = ServiceProcess.start(freePort(), environment());
        ExchangeFixture after = exchange(second)) {
      RunReport ended = after.awaitRuns(repository.id(), 1);

      assertThat(ended.id()).isEqualTo(run);
      assertThat(ended.state()).isEqualTo(RunReport.State.SUCCEEDED);
      assertThat(ended.account()).isEqualTo(Account.of(RECORDS, 0, 0, 0, 0, 0));
      assertThat(ended.pages()).isEqualTo(6);
      // the fourth page was asked for before the kill and again after it
      assertThat(lists(source)).isEqualTo(7);
      assertThat(source.queries().stream().filter(q -> q.contains("metadataPrefix"))).hasSize(1);
      assertThat(after.records(repository.id())).hasSize(RECORDS);
    }
  }

  @Test
  void aPausedInstanceThatWasTakenOverDoesNoHarmWhenItGoesOn()
      throws IOException, InterruptedException {
    first.pause();
    pages.release(100);

    try (ServiceProcess second = ServiceProcess.start(freePort(), environment());
        ExchangeFixture after = exchange(second)) {
      RunReport ended = after.awaitRuns(repository.id(), 1);
      List<RecordMessage> published = after.records(repository.id());
      first.goOn();
      awaitTrue(() -> exchange.runs(repository.id()).get(0).state().ended());
      after.publish(ExchangeFixture.withSets(List.of("all"), repository));
      RunReport again = after.awaitRuns(repository.id(), 2);

      assertThat(ended.account()).isEqualTo(Account.of(RECORDS, 0, 0, 0, 0, 0));
      assertThat(again.account()).isEqualTo(Account.of(0, 0, RECORDS, 0, 0, 0));
      assertThat(after.records(repository.id())).isEqualTo(published);
    }
  }

  @Test
  void whatWasPublishedButNotStoredIsWithdrawnWhenItsSourceForgetsIt()
      throws IOException, InterruptedException, SQLException {
    try (Connection stores = connect()) {
      stores.setAutoCommit(false);
      try (Statement lock = stores.createStatement()) {
        lock.execute("lock table source_record in share mode");
      }
      pages.release(1);
      awaitTrue(() -> exchange.records(repository.id()).size() == 8);
      first.kill();
      stores.rollback();
    }
    source.remove("oai:example.org:7").remove("oai:example.org:8");
    pages.release(100);

    try (ServiceProcess second = ServiceProcess.start(freePort(), environment());
        ExchangeFixture after = exchange(second)) {
      RunReport ended = after.awaitRuns(repository.id(), 1);

      assertThat(ended.state()).isEqualTo(RunReport.State.SUCCEEDED);
      assertThat(ended.vanished()).isEqualTo(2);
      assertThat(after.records(repository.id()))
          .filteredOn(WithdrawnRecord.class::isInstance)
          .extracting(withdrawn -> withdrawn.provenance().sourceIdentifier())
          .containsExactlyInAnyOrder("oai:example.org:7", "oai:example.org:8");
    }
  }

  @Test
  void aKillInTheMiddleOfMergedPagesCostsNothing() throws IOException, InterruptedException {
    for (int i = RECORDS + 1; i <= MANY; i++) {
      source.put("oai:example.org:" + i, "Book " + i);
    }
    pages.release(MANY);
    awaitTrue(() -> exchange.runs(repository.id()).get(0).pages() > 20);
    first.kill();

    try (ServiceProcess second = ServiceProcess.start(freePort(), environment());
        ExchangeFixture after = exchange(second)) {
      RunReport ended = after.awaitRuns(repository.id(), 1);

      assertThat(ended.account()).isEqualTo(Account.of(MANY, 0, 0, 0, 0, 0));
      assertThat(after.records(repository.id()).stream().map(RecordMessage::resourceId).distinct())
          .hasSize(MANY);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("harvest_killed"), PostgresProcess.USER, postgres.password());
  }
}
