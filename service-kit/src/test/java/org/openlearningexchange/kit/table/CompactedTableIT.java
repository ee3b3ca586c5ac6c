package org.openlearningexchange.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.kit.Stores;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;

@Timeout(120)
class CompactedTableIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final KafkaConnections kafka = Stores.kafka();
  private final String topic = "table-" + UUID.randomUUID();
  private final CompactedTable<RepositoryRegistration> table =
      new CompactedTable<>(kafka, topic, RepositoryRegistration.class);
  private final RepositoryRegistration one = repository("one");

  @AfterEach
  void close() {
    table.close();
  }

  @Test
  void isReadyOnlyOnceAllOfTheTopicIsRead() throws Exception {
    makeTopic();
    send(one.id().toString(), Json.writeBytes(one));

    table.start();

    await().atMost(SOON).until(table::isReady);
    assertThat(table.find(one.id().toString())).contains(one);
  }

  @Test
  void waitsForATopicThatIsMadeLater() throws Exception {
    table.start();
    assertThat(table.isReady()).isFalse();

    makeTopic();

    await().atMost(SOON).until(table::isReady);
  }

  @Test
  void forgetsWhatIsErasedAndSkipsWhatNobodyCanRead() throws Exception {
    makeTopic();
    table.start();
    send(one.id().toString(), Json.writeBytes(one));
    send("unreadable", new byte[] {'{'});
    RepositoryRegistration two = repository("two");
    send(two.id().toString(), Json.writeBytes(two));
    await().atMost(SOON).until(() -> table.values().size() == 2);

    send(one.id().toString(), null);

    await().atMost(SOON).until(() -> table.find(one.id().toString()).isEmpty());
    assertThat(table.values()).containsExactly(two);
  }

  @Test
  void tellsListenersWhatWasThereAndWhatComes() throws Exception {
    makeTopic();
    send(one.id().toString(), Json.writeBytes(one));
    table.start();
    await().atMost(SOON).until(table::isReady);
    List<String> seen = new CopyOnWriteArrayList<>();

    table.onChange(repository -> seen.add(repository.name()));
    RepositoryRegistration two = repository("two");
    send(two.id().toString(), Json.writeBytes(two));

    await().atMost(SOON).until(() -> seen.contains("two"));
    assertThat(seen).containsExactly("one", "two");
  }

  private void makeTopic() throws Exception {
    new TopicSetup(kafka).ensure(TopicSpec.compacted(topic, 1)).toCompletableFuture().get();
  }

  private void send(String key, byte[] value) throws Exception {
    try (Producer<String, byte[]> producer = kafka.newProducer("test")) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }

  private static RepositoryRegistration repository(String name) {
    return new RepositoryRegistration(
        UUID.randomUUID(),
        1,
        UUID.randomUUID(),
        Map.of("en", "Member"),
        name,
        URI.create("https://repository.example.org/oai"),
        "oai-pmh",
        null,
        List.of(),
        List.of(),
        Duration.ofHours(24),
        RepositoryRegistration.State.ACTIVE);
  }
}
