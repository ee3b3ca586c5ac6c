package org.openlearningexchange.local.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.local.process.Guard;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.local.process.Ports;
import org.openlearningexchange.local.store.ElasticsearchProcess;
import org.openlearningexchange.local.store.KafkaProcess;
import org.openlearningexchange.local.store.PostgresProcess;
import org.openlearningexchange.local.store.PostgresProcess.Durability;

/**
 * The stores of this JVM's tests: each is started at the first question, on free ports, in a
 * throw-away folder under target/ of the module that asks, and ends with the JVM. Everyone who asks
 * gets the same one, running or not: a test that stops or kills a store starts it again.
 */
public final class TestStores {
  /** System properties are the one place that all class loaders of @QuarkusTest share. */
  private static final String SHARED = "exchange.test.stores.";

  private static final String PASSWORD = "exchange";

  private TestStores() {}

  /** PostgreSQL with this database in it; {@link PostgresProcess#USER} owns it. */
  public static PostgresProcess postgres(String database) {
    PostgresProcess postgres =
        shared(
            "postgres",
            (folder, ports) ->
                new PostgresProcess(folder, ports.main(), Durability.THROW_AWAY, PASSWORD));
    postgres.createDatabase(database);
    return postgres;
  }

  public static KafkaProcess kafka() {
    return shared(
        "kafka", (folder, ports) -> new KafkaProcess(folder, ports.main(), ports.second()));
  }

  /** With the analysis plugin, if deploy/elasticsearch is built. */
  public static ElasticsearchProcess elasticsearch() {
    return shared(
        "elasticsearch",
        (folder, ports) -> new ElasticsearchProcess(folder, ports.main(), ports.second()));
  }

  private static <P extends ManagedProcess> P shared(
      String name, BiFunction<Path, PortPair, P> make) {
    // interned strings are one per JVM, over all class loaders
    synchronized ((SHARED + name).intern()) {
      @Nullable String known = System.getProperty(SHARED + name);
      PortPair ports = known == null ? PortPair.free() : PortPair.parse(known);
      P process = make.apply(folder().resolve(name), ports);
      if (known == null) {
        process.start();
        System.setProperty(SHARED + name, ports.toString());
      }
      return process;
    }
  }

  /** Made, and put under guard, once per JVM. */
  private static Path folder() {
    synchronized (SHARED.intern()) {
      @Nullable String known = System.getProperty(SHARED + "folder");
      return known == null ? makeFolder() : Path.of(known);
    }
  }

  private static Path makeFolder() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "stores").toAbsolutePath());
      Path folder =
          Files.createDirectory(
              parent.resolve(
                  "run-" + ProcessHandle.current().pid() + "-" + System.currentTimeMillis()));
      Guard.over(folder);
      System.setProperty(SHARED + "folder", folder.toString());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record PortPair(int main, int second) {
    static PortPair free() {
      return new PortPair(Ports.findFree(), Ports.findFree());
    }

    static PortPair parse(String text) {
      String[] both = text.split(",", 2);
      return new PortPair(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
    }

    @Override
    public String toString() {
      return main + "," + second;
    }
  }
}
