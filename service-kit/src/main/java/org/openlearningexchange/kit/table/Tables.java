package org.openlearningexchange.kit.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.openlearningexchange.kit.kafka.KafkaConnections;

/**
 * Opens and starts a service's tables. A service is not ready before it has read each of them to
 * the end, except where {@code exchange.ready-without-tables} says that it can serve without.
 */
@ApplicationScoped
@Readiness
@Default
public class Tables implements HealthCheck {
  private final KafkaConnections kafka;
  private final boolean readyWithout;
  private final List<CompactedTable<?>> tables = new CopyOnWriteArrayList<>();

  public Tables(
      KafkaConnections kafka,
      @ConfigProperty(name = "exchange.ready-without-tables", defaultValue = "false")
          boolean readyWithout) {
    this.kafka = kafka;
    this.readyWithout = readyWithout;
  }

  /** A started table over a topic. */
  public <V> CompactedTable<V> open(String topic, Class<V> type) {
    CompactedTable<V> table = new CompactedTable<>(kafka, topic, type);
    tables.add(table);
    table.start();
    return table;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("tables");
    boolean read = true;
    for (CompactedTable<?> table : tables) {
      response.withData(table.topic(), table.isReady() ? "read" : "waiting");
      read &= table.isReady();
    }
    return response.status(read || readyWithout).build();
  }
}
