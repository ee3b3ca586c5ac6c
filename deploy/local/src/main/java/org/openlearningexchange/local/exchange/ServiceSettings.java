package org.openlearningexchange.local.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.local.store.ElasticsearchProcess;
import org.openlearningexchange.local.store.KafkaProcess;
import org.openlearningexchange.local.store.PostgresProcess;

/** What each service is told through its environment. */
record ServiceSettings(
    ExchangeSettings exchange,
    Secrets secrets,
    PostgresProcess postgres,
    KafkaProcess kafka,
    ElasticsearchProcess elasticsearch) {
  /** Where whoever tries the exchange may listen for notices. */
  private static final String LOCAL_RECEIVER = "localhost:9099";

  List<ServiceProcess> services() {
    LocalPorts ports = exchange.ports();
    return List.of(
        service("catalog-service", ports.catalog(), catalog()),
        service("harvest-service", ports.harvest(), harvest()),
        service("rights-service", ports.rights(), rights()),
        service("search-service", ports.search(), search()));
  }

  private ServiceProcess service(String name, int port, Map<String, String> own) {
    Map<String, String> settings = new HashMap<>(own);
    String issuer = "http://localhost:" + exchange.ports().catalog();
    settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    settings.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer + "/.well-known/jwks.json");
    settings.put("EXCHANGE_ACCESS_ISSUER", issuer);
    settings.putAll(exchange.environmentOf(name));
    return new ServiceProcess(
        name, exchange.data().resolve(name), port, exchange.jvmOptions(), settings);
  }

  private Map<String, String> catalog() {
    Map<String, String> settings = new HashMap<>(database("catalog"));
    settings.put("EXCHANGE_ACCESS_SIGNING_KEY_LOCATION", secrets.signingKey().toString());
    settings.put("EXCHANGE_ACCESS_OPERATOR_ID", LocalExchange.OPERATOR_ID);
    settings.put("EXCHANGE_ACCESS_OPERATOR_SECRET", secrets.operatorSecret());
    LocalPorts ports = exchange.ports();
    settings.put("EXCHANGE_RECONCILIATION_HARVEST_URL", "http://localhost:" + ports.harvest());
    settings.put("EXCHANGE_RECONCILIATION_RIGHTS_URL", "http://localhost:" + ports.rights());
    settings.put("EXCHANGE_RECONCILIATION_SEARCH_URL", "http://localhost:" + ports.search());
    return settings;
  }

  private Map<String, String> rights() {
    Map<String, String> settings = new HashMap<>(database("rights"));
    settings.put("EXCHANGE_RIGHTS_NOTICES_SECRETS_KEY", secrets.noticesKey());
    settings.put(
        "EXCHANGE_RIGHTS_NOTICES_PUBLIC_URL", "http://localhost:" + exchange.ports().rights());
    settings.put("EXCHANGE_RIGHTS_NOTICES_ALLOWED_PRIVATE_HOSTS", LOCAL_RECEIVER);
    return settings;
  }

  private Map<String, String> search() {
    LocalPorts ports = exchange.ports();
    return Map.of(
        "EXCHANGE_ELASTICSEARCH_URL",
        elasticsearch.url(),
        "EXCHANGE_SEARCH_CURSOR_SECRET",
        secrets.cursorSecret(),
        "EXCHANGE_PUBLIC_URL",
        "http://localhost:" + ports.search(),
        "EXCHANGE_PUBLIC_RIGHTS_URL",
        "http://localhost:" + ports.rights(),
        // whoever tries, tests and measures here comes from one address
        "EXCHANGE_LIMIT_ENABLED",
        "false");
  }

  private Map<String, String> harvest() {
    Map<String, String> settings = new HashMap<>(database("harvest"));
    settings.put(
        "EXCHANGE_HARVEST_ALLOWED_PRIVATE_HOSTS", String.join(",", exchange.allowedPrivateHosts()));
    settings.put("EXCHANGE_HARVEST_CREDENTIALS_KEY", secrets.credentialsKey());
    return settings;
  }

  private Map<String, String> database(String name) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name),
        "QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl(name),
        "QUARKUS_DATASOURCE_USERNAME", PostgresProcess.USER,
        "QUARKUS_DATASOURCE_PASSWORD", postgres.password());
  }
}
