package org.openlearningexchange.benchmark.harvest;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.openlearningexchange.benchmark.KafkaAccess;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.RecordPublisher;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.local.store.KafkaProcess;

/**
 * Publishes what was harvested as the service does, with {@code acks=all}: pages that come quickly
 * go together, and none is done before Kafka has it.
 */
final class KafkaSink implements HarvestInside.Sink {
  private static final int PARTITIONS = 12;

  private final RecordPublisher publisher;
  private final UUID run = UUID.randomUUID();
  private long version;

  KafkaSink(KafkaProcess kafka) throws Exception {
    KafkaConnections connections = KafkaAccess.of(kafka);
    try (Admin admin = connections.newAdmin("benchmark")) {
      admin
          .createTopics(
              List.of(new NewTopic(Topics.RECORDS, Optional.of(PARTITIONS), Optional.empty())))
          .all()
          .get();
    }
    this.publisher = new RecordPublisher(connections);
  }

  @Override
  public void take(List<Arrival.Live> batch) throws InterruptedException {
    List<RecordMessage> messages = new ArrayList<>(batch.size());
    batch.forEach(live -> messages.add(message(live)));
    publisher.publish(messages);
  }

  private RecordMessage message(Arrival.Live live) {
    return new HarvestedRecord(
        live.origin().resourceId(),
        ++version,
        new Provenance(
            live.origin().resourceId(),
            live.origin().identifier(),
            live.origin().datestamp(),
            live.origin().sets(),
            live.origin().format(),
            URI.create("http://localhost/oai"),
            run,
            Instant.now()),
        live.contentHash(),
        live.content().resource(),
        live.content().licenceStatements(),
        live.content().sourceValues(),
        live.content().workKeys(),
        live.content().detected());
  }
}
