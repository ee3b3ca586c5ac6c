package org.openlearningexchange.benchmark;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.local.store.KafkaProcess;

/** The services' own Kafka clients, for a broker that was just started. */
public final class KafkaAccess {
  private KafkaAccess() {}

  public static KafkaConnections of(KafkaProcess kafka) {
    return new KafkaConnections(
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(
                    Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()), "benchmark", 100))
            .build());
  }
}
