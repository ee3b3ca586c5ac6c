package org.openlearningexchange.catalog.repository;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;
import org.openlearningexchange.kit.relay.Relay;
import org.openlearningexchange.kit.relay.RelayTable;

/**
 * Publishes every registration that is stored: its row is the outbox, so that nothing is lost while
 * Kafka is away.
 */
@Startup
@Readiness
@Default
@ApplicationScoped
public class RepositoryPublisher implements HealthCheck {
  private final TopicSetup topics;
  private final Relay relay;

  public RepositoryPublisher(TopicSetup topics, DataSource dataSource, KafkaConnections kafka) {
    this.topics = topics;
    this.relay =
        new Relay(
            new RelayTable(
                "repository", "id", "uuid", Topics.REPOSITORIES, RepositoryPublisher::message),
            dataSource,
            kafka);
  }

  @PostConstruct
  void start() {
    topics.ensure(TopicSpec.compacted(Topics.REPOSITORIES, 1)).thenRun(relay::start);
  }

  @PreDestroy
  void close() {
    relay.close();
  }

  /** To be called after a commit, from any thread. */
  void publishSoon() {
    relay.nudge();
  }

  /** Up in any case: a registration is accepted while Kafka is away. */
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("relay " + Topics.REPOSITORIES)
        .up()
        .withData("state", relay.isHealthy() ? "publishing" : "waiting")
        .build();
  }

  @SuppressWarnings("unchecked")
  private static byte[] message(ResultSet row) throws SQLException {
    return Json.writeBytes(
        new RepositoryRegistration(
            row.getObject("id", UUID.class),
            row.getLong("revision"),
            row.getObject("member_id", UUID.class),
            Json.read(row.getString("member_name"), Map.class),
            row.getString("name"),
            URI.create(row.getString("base_url")),
            row.getString("protocol"),
            row.getString("metadata_prefix"),
            Json.read(row.getString("sets"), List.class),
            Json.read(row.getString("excluded_sets"), List.class),
            Duration.parse(row.getString("harvest_every")),
            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            defaultLicence(row)));
  }

  private static @Nullable DefaultLicence defaultLicence(ResultSet row) throws SQLException {
    String given = row.getString("default_licence");
    return given == null ? null : Json.read(given, DefaultLicence.class);
  }
}
