package org.openlearningexchange.local.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openlearningexchange.local.api.AccessTokens;
import org.openlearningexchange.local.api.ClientCredentials;
import org.openlearningexchange.local.process.Guard;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.local.store.ElasticsearchProcess;
import org.openlearningexchange.local.store.KafkaProcess;
import org.openlearningexchange.local.store.PostgresProcess;
import org.openlearningexchange.local.store.PostgresProcess.Durability;

/**
 * The whole exchange on this machine: three stores and four services, without any repository. Two
 * objects over the same data folder speak of the same processes, so that one command can stop what
 * another has started.
 */
public final class LocalExchange {
  public static final String OPERATOR_ID = "operator";

  private static final List<String> DATABASES = List.of("catalog", "harvest", "rights");

  private final ExchangeSettings settings;
  private final Secrets secrets;
  private final PostgresProcess postgres;
  private final KafkaProcess kafka;
  private final ElasticsearchProcess elasticsearch;
  private final List<ServiceProcess> services;
  private final AccessTokens tokens;

  private LocalExchange(ExchangeSettings settings) {
    this.settings = settings;
    this.secrets = new Secrets(settings.data());
    LocalPorts ports = settings.ports();
    Path data = settings.data();
    this.postgres =
        new PostgresProcess(
            data.resolve("postgres"),
            ports.postgres(),
            Durability.DURABLE,
            secrets.postgresPassword());
    this.kafka = new KafkaProcess(data.resolve("kafka"), ports.kafka(), ports.kafkaController());
    this.elasticsearch =
        new ElasticsearchProcess(
            data.resolve("elasticsearch"), ports.elasticsearch(), ports.elasticsearchTransport());
    this.services =
        new ServiceSettings(settings, secrets, postgres, kafka, elasticsearch).services();
    this.tokens = new AccessTokens(url("catalog-service"));
  }

  /** Speaks of it without starting anything. */
  public static LocalExchange of(ExchangeSettings settings) {
    return new LocalExchange(settings);
  }

  /** Starts what is down; returns when everything is ready. */
  public static LocalExchange start(Path data, LocalPorts ports) {
    LocalExchange exchange = of(ExchangeSettings.of(data, ports));
    exchange.start(ready -> {});
    return exchange;
  }

  /** For tests: whatever of it runs ends with this JVM, and its data goes. */
  public LocalExchange boundToThisJvm() {
    Guard.over(settings.data());
    return this;
  }

  /** Starts what is down, stores first, and tells of each process that is ready. */
  public void start(Consumer<ManagedProcess> onReady) {
    startAll(stores(), onReady);
    DATABASES.forEach(postgres::createDatabase);
    startAll(services, onReady);
  }

  /** Services first, so that they can finish what they hold. */
  public void stop() {
    Together.run(services.stream().<Runnable>map(service -> service::stop).toList());
    Together.run(stores().stream().<Runnable>map(store -> store::stop).toList());
  }

  /** {@code postgres}, {@code kafka}, {@code elasticsearch} or the name of a service. */
  public ManagedProcess process(String name) {
    return processes().stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No process of the exchange is called " + name));
  }

  public List<ManagedProcess> processes() {
    return Stream.concat(stores().stream(), services.stream()).toList();
  }

  public List<ManagedProcess> stores() {
    return List.of(postgres, kafka, elasticsearch);
  }

  public List<ServiceProcess> services() {
    return services;
  }

  public PostgresProcess postgres() {
    return postgres;
  }

  public KafkaProcess kafka() {
    return kafka;
  }

  public ElasticsearchProcess elasticsearch() {
    return elasticsearch;
  }

  public ExchangeSettings settings() {
    return settings;
  }

  /** Where a service answers. */
  public URI url(String service) {
    return services.stream()
        .filter(process -> process.name().equals(service))
        .findFirst()
        .map(ServiceProcess::url)
        .orElseThrow(() -> new IllegalArgumentException("No service is called " + service));
  }

  public ClientCredentials operator() {
    return new ClientCredentials(OPERATOR_ID, secrets.operatorSecret());
  }

  /** A bearer token that is good for some minutes. */
  public String operatorToken() {
    return token(operator());
  }

  public String token(ClientCredentials client) {
    return tokens.token(client);
  }

  private static void startAll(
      List<? extends ManagedProcess> processes, Consumer<ManagedProcess> onReady) {
    List<Runnable> starts = new ArrayList<>();
    Consumer<ManagedProcess> oneAtATime =
        ready -> {
          synchronized (starts) {
            onReady.accept(ready);
          }
        };
    processes.forEach(
        process ->
            starts.add(
                () -> {
                  process.start();
                  oneAtATime.accept(process);
                }));
    Together.run(Collections.unmodifiableList(starts));
  }
}
