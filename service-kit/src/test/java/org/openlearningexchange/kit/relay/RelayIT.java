package org.openlearningexchange.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openlearningexchange.kit.Stores;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;
import org.openlearningexchange.local.store.PostgresProcess;
import org.openlearningexchange.local.test.TestStores;
import org.postgresql.ds.PGSimpleDataSource;

@Timeout(120)
class RelayIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final KafkaConnections kafka = Stores.kafka();
  private final List<Relay> relays = new ArrayList<>();
  private final String name = "t" + UUID.randomUUID().toString().replace("-", "");
  private PGSimpleDataSource postgres;

  @BeforeEach
  void makeTableAndTopic() throws Exception {
    postgres = new PGSimpleDataSource();
    postgres.setUrl(TestStores.postgres("kit").jdbcUrl("kit"));
    postgres.setUser(PostgresProcess.USER);
    postgres.setPassword(TestStores.postgres("kit").password());
    run(
        "create table %1$s (id uuid primary key, revision bigint not null, published_revision bigint not null default 0, shard smallint generated always as ((hashtext(id::text) & 2147483647) %% 4) stored)"
            .formatted(name));
    run("create index on %1$s (shard) where published_revision < revision".formatted(name));
    new TopicSetup(kafka).ensure(TopicSpec.compacted(name, 1)).toCompletableFuture().get();
  }

  @AfterEach
  void closeRelays() {
    relays.forEach(Relay::close);
  }

  @Test
  void publishesEveryRowThatIsDueAndThenNoneAgain() throws Exception {
    insert(1_200);

    Relay relay = relay();

    await().atMost(SOON).until(() -> relay.due() == 0);
    assertThat(published()).hasSize(1_200);
    relay.nudge();
    await().atMost(SOON).until(relay::isHealthy);
    assertThat(published()).hasSize(1_200);
  }

  @Test
  void publishesTheNewestRevisionAfterANudge() throws Exception {
    insert(1);
    Relay relay = relay();
    await().atMost(SOON).until(() -> relay.due() == 0);

    run("update %s set revision = 7".formatted(name));
    relay.nudge();

    await().atMost(SOON).until(() -> relay.due() == 0);
    assertThat(published()).last().extracting(m -> new String(m.value(), UTF_8)).isEqualTo("7");
  }

  @Test
  void twoRelaysPublishEachRowOnceAndInOrder() throws Exception {
    Relay one = relay();
    relay();

    for (int round = 1; round <= 5; round++) {
      if (round == 1) {
        insert(400);
      } else {
        run("update %s set revision = revision + 1".formatted(name));
      }
      relays.forEach(Relay::nudge);
      await().atMost(SOON).until(() -> one.due() == 0);
    }

    Map<String, List<ConsumerRecord<String, byte[]>>> byKey =
        published().stream().collect(groupingBy(ConsumerRecord::key));
    assertThat(byKey).hasSize(400);
    assertThat(byKey.values())
        .allSatisfy(
            messages ->
                assertThat(
                        messages.stream().map(m -> Integer.parseInt(new String(m.value(), UTF_8))))
                    .containsExactly(1, 2, 3, 4, 5));
  }

  @Test
  void anotherRelayTakesOverWhenOneEnds() throws Exception {
    Relay first = relay();
    await().atMost(SOON).until(first::isHealthy);
    Relay second = relay();
    first.close();

    insert(10);

    await().atMost(SOON).until(() -> second.due() == 0);
    assertThat(published()).hasSize(10);
  }

  @Test
  void rowsStoredWhileKafkaIsAwayAreThereWhenItIsBack() throws Exception {
    Relay relay = relay();
    TestStores.kafka().kill();
    try {
      insert(50);
      relay.nudge();
    } finally {
      TestStores.kafka().start();
    }

    await().atMost(Duration.ofSeconds(60)).until(() -> relay.due() == 0);
    assertThat(published().stream().map(ConsumerRecord::key).distinct()).hasSize(50);
  }

  private Relay relay() {
    Relay relay =
        new Relay(
            new RelayTable(
                name,
                "id",
                "uuid",
                name,
                row -> Long.toString(row.getLong("revision")).getBytes(UTF_8)),
            postgres,
            kafka);
    relays.add(relay);
    relay.start();
    return relay;
  }

  private void insert(int rows) throws SQLException {
    String sql =
        "insert into %s (id, revision) select gen_random_uuid(), 1 from generate_series(1, ?)";
    try (Connection connection = postgres.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql.formatted(name))) {
      insert.setInt(1, rows);
      insert.executeUpdate();
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<ConsumerRecord<String, byte[]>> published() {
    try (Consumer<String, byte[]> consumer = kafka.newConsumer("published")) {
      TopicPartition partition = new TopicPartition(name, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
      }
      return messages;
    }
  }
}
