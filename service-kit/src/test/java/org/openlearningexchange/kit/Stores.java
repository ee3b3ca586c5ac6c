package org.openlearningexchange.kit;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.local.test.TestStores;

/** The real stores that the kit is tested against. */
public final class Stores {
  private Stores() {}

  public static KafkaConnections kafka() {
    return new KafkaConnections(
        new SmallRyeConfigBuilder()
            .withDefaultValues(
                Map.of("kafka.bootstrap.servers", TestStores.kafka().bootstrapServers()))
            .build());
  }
}
