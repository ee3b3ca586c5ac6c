package org.openlearningexchange.harvest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.SourcesResource;
import org.openlearningexchange.kit.kafka.GroupLag;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;
import org.openlearningexchange.local.test.StoresResource;

/** How far behind a reader is. */
@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:harvest,kafka"))
@WithTestResource(value = SourcesResource.class, scope = TestResourceScope.GLOBAL)
class PaceIT {
  private static final TopicPartition PARTITION = new TopicPartition("test.paced.v1", 0);

  @Inject KafkaConnections kafka;

  @Test
  void aGroupIsAsFarBehindAsItHasNotRead() throws ExecutionException, InterruptedException {
    String group = "group-" + UUID.randomUUID();
    new TopicSetup(kafka)
        .ensure(TopicSpec.compacted(PARTITION.topic(), 1))
        .toCompletableFuture()
        .join();
    try (Producer<String, byte[]> producer = kafka.newProducer("test")) {
      for (int i = 0; i < 3; i++) {
        producer.send(new ProducerRecord<>(PARTITION.topic(), "key-" + i, new byte[1]));
      }
    }

    try (Admin admin = kafka.newAdmin("test");
        Consumer<String, byte[]> reader = kafka.newGroupConsumer("test", group)) {
      long before = GroupLag.of(admin, group, PARTITION.topic());
      reader.assign(List.of(PARTITION));
      reader.commitSync(Map.of(PARTITION, new OffsetAndMetadata(1)));

      assertThat(before).isZero();
      assertThat(GroupLag.of(admin, group, PARTITION.topic())).isEqualTo(2);
    }
  }
}
