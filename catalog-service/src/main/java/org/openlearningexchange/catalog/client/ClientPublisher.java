package org.openlearningexchange.catalog.client;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.ClientRegistration;
import org.openlearningexchange.contracts.message.ClientRegistration.Role;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;
import org.openlearningexchange.kit.relay.Relay;
import org.openlearningexchange.kit.relay.RelayTable;

/** Publishes the public side of every client; its row is the outbox. */
@Startup
@Readiness
@Default
@ApplicationScoped
public class ClientPublisher implements HealthCheck {
  private final TopicSetup topics;
  private final Relay relay;

  public ClientPublisher(TopicSetup topics, DataSource dataSource, KafkaConnections kafka) {
    this.topics = topics;
    this.relay =
        new Relay(
            new RelayTable("client", "id", "text", Topics.CLIENTS, ClientPublisher::message),
            dataSource,
            kafka);
  }

  @PostConstruct
  void start() {
    topics.ensure(TopicSpec.compacted(Topics.CLIENTS, 1)).thenRun(relay::start);
  }

  @PreDestroy
  void close() {
    relay.close();
  }

  /** To be called after a commit, from any thread. */
  void publishSoon() {
    relay.nudge();
  }

  /** Up in any case: a client is accepted while Kafka is away. */
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("relay " + Topics.CLIENTS)
        .up()
        .withData("state", relay.isHealthy() ? "publishing" : "waiting")
        .build();
  }

  private static byte[] message(ResultSet row) throws SQLException {
    Timestamp notBefore = row.getTimestamp("not_before");
    return Json.writeBytes(
        new ClientRegistration(
            row.getString("id"),
            row.getLong("revision"),
            row.getObject("member_id", UUID.class),
            Set.of(Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT))),
            row.getTimestamp("revoked_at") != null,
            notBefore == null ? null : notBefore.toInstant()));
  }
}
