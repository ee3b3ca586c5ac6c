package org.openlearningexchange.local.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.openlearningexchange.local.store.PostgresProcess;

/**
 * Real stores for a @QuarkusTest. The init argument {@code stores} names them: {@code
 * postgres:<database>}, {@code kafka}, {@code elasticsearch}, separated by commas.
 *
 * <p>The service accepts {@link TestTokens}, unless the init argument {@code tokens=own} leaves it
 * to the service whose tokens it accepts.
 */
public final class StoresResource implements QuarkusTestResourceLifecycleManager {
  private List<String> stores = List.of();
  private boolean testTokens = true;

  @Override
  public void init(Map<String, String> arguments) {
    testTokens = !"own".equals(arguments.get("tokens"));
    stores =
        Arrays.stream(arguments.getOrDefault("stores", "").split(","))
            .map(String::strip)
            .filter(store -> !store.isEmpty())
            .toList();
    if (stores.isEmpty()) {
      throw new IllegalArgumentException(
          "Say which stores the test needs: stores=postgres:<database>,kafka,elasticsearch");
    }
  }

  @Override
  public Map<String, String> start() {
    List<CompletableFuture<Map<String, String>>> starting =
        stores.stream().map(store -> CompletableFuture.supplyAsync(() -> start(store))).toList();
    Map<String, String> settings = new HashMap<>();
    starting.forEach(store -> settings.putAll(store.join()));
    if (testTokens) {
      settings.put("mp.jwt.verify.publickey", TestTokens.publicKey());
      settings.put("mp.jwt.verify.publickey.location", "NONE"); // SmallRye's word for it
      settings.put("exchange.access.issuer", TestTokens.ISSUER);
    }
    return settings;
  }

  /** They stay up for the next test class of this JVM and end with it. */
  @Override
  public void stop() {}

  private static Map<String, String> start(String store) {
    String[] nameAndDatabase = store.split(":", 2);
    return switch (nameAndDatabase[0]) {
      case "postgres" -> postgres(nameAndDatabase.length == 2 ? nameAndDatabase[1] : "test");
      case "kafka" -> Map.of("kafka.bootstrap.servers", TestStores.kafka().bootstrapServers());
      case "elasticsearch" ->
          Map.of("exchange.elasticsearch.url", TestStores.elasticsearch().url());
      default -> throw new IllegalArgumentException("Not a store: " + store);
    };
  }

  private static Map<String, String> postgres(String database) {
    PostgresProcess postgres = TestStores.postgres(database);
    return Map.of(
        "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database),
        "quarkus.datasource.reactive.url", postgres.reactiveUrl(database),
        "quarkus.datasource.username", PostgresProcess.USER,
        "quarkus.datasource.password", postgres.password());
  }
}
