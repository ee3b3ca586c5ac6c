package org.openlearningexchange.rights.decision;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.PublishedResource.Dispute;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;
import org.openlearningexchange.kit.relay.Relay;
import org.openlearningexchange.kit.relay.RelayTable;

/** Publishes each resource's current state ({@link Topics#RESOURCES}), at least once, in order. */
@Startup
@Readiness
@Default
@ApplicationScoped
public class ResourcePublisher implements HealthCheck {
  private static final int PARTITIONS = 12;

  private final TopicSetup topics;
  private final Relay relay;

  ResourcePublisher(TopicSetup topics, DataSource dataSource, KafkaConnections kafka) {
    this.topics = topics;
    this.relay =
        new Relay(
            new RelayTable("resource", "id", "uuid", Topics.RESOURCES, ResourcePublisher::message),
            dataSource,
            kafka);
  }

  @PostConstruct
  void start() {
    topics.ensure(TopicSpec.compacted(Topics.RESOURCES, PARTITIONS)).thenRun(relay::start);
  }

  @PreDestroy
  void close() {
    relay.close();
  }

  /** To be called after a commit, from any thread. */
  public void publishSoon() {
    relay.nudge();
  }

  /** Up in any case: decisions are read while Kafka is away. */
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("relay " + Topics.RESOURCES)
        .up()
        .withData("state", relay.isHealthy() ? "publishing" : "waiting")
        .build();
  }

  /** An erased resource goes out as a null value. */
  private static byte @Nullable [] message(ResultSet row) throws SQLException {
    String record = row.getString("record");
    if (record == null) {
      return null;
    }
    OffsetDateTime since = row.getObject("withdrawn_since", OffsetDateTime.class);
    PublishedState state =
        new PublishedState(
            row.getLong("revision"),
            record,
            row.getString("decision"),
            row.getString("visibility"),
            dispute(row),
            since == null ? null : since.toInstant(),
            row.getString("withdrawn_reason"));
    return state.json();
  }

  private static @Nullable Dispute dispute(ResultSet row) throws SQLException {
    OffsetDateTime since = row.getObject("disputed_since", OffsetDateTime.class);
    return since == null
        ? null
        : new Dispute(row.getObject("dispute_id", UUID.class), since.toInstant());
  }
}
