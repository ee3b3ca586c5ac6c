package org.openlearningexchange.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.local.process.ProcessIdentity;
import org.openlearningexchange.local.test.TestStores;

class StoresIT {
  /** A shell collects its children, so the child ends only once its parent is no shell any more. */
  private static final String ENDS_AFTER_ITS_PARENT_TURNED_CARELESS =
      "until [ $(cat /proc/$$/comm) = sleep ]; do :; done & echo $!; exec sleep 600";

  @Test
  void postgresKeepsCommittedRowsOverKill() throws SQLException {
    PostgresProcess postgres = TestStores.postgres("stores_it");
    execute(postgres, "stores_it", "create table kept (word text)");
    execute(postgres, "stores_it", "insert into kept values ('naïve')");

    postgres.kill();
    assertThat(postgres.isRunning()).isFalse();
    postgres.start();

    try (Connection connection = postgres.connect("stores_it");
        ResultSet row = connection.createStatement().executeQuery("select upper(word) from kept")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("NAÏVE");
    }
  }

  @Test
  void postgresStopsInGoodOrderWhileAClientIsConnected() throws Exception {
    PostgresProcess postgres = TestStores.postgres("stores_it_stop");
    try (Connection connected = postgres.connect("stores_it_stop")) {
      assertThat(connected.isValid(5)).isTrue();

      assertTimeout(Duration.ofSeconds(20), postgres::stop);
    } finally {
      postgres.start();
    }

    assertThat(Files.readString(postgres.log())).contains("database system is shut down");
  }

  @Test
  void postgresStartsThoughItsKilledProcessWasNotCollected() throws Exception {
    PostgresProcess postgres = TestStores.postgres("stores_it_zombie");
    Process careless =
        new ProcessBuilder("bash", "-c", ENDS_AFTER_ITS_PARENT_TURNED_CARELESS).start();
    try {
      String zombie = careless.inputReader().readLine();
      await().until(() -> ProcessIdentity.find(Long.parseLong(zombie)).isEmpty());
      assertThat(Path.of("/proc", zombie)).exists();
      postgres.stop();
      Path data = postgres.folder().resolve("data");
      Files.writeString(
          data.resolve("postmaster.pid"), zombie + "\n" + data + "\n1\n" + postgres.port() + "\n");

      postgres.start();

      assertThat(postgres.isReady()).isTrue();
    } finally {
      careless.destroyForcibly();
      postgres.start();
    }
  }

  @Test
  void postgresHasWhatTheServicesNeed() throws SQLException {
    PostgresProcess postgres = TestStores.postgres("stores_features");

    execute(postgres, "stores_features", "create extension pg_trgm");
    execute(postgres, "stores_features", "create extension unaccent");
    execute(postgres, "stores_features", "create collation german (provider = icu, locale = 'de')");
    execute(postgres, "stores_features", "select pg_advisory_lock(1)");
  }

  @Test
  void kafkaKeepsAcknowledgedRecordsOverKill() throws Exception {
    KafkaProcess kafka = TestStores.kafka();
    Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (Admin admin = Admin.create(client)) {
      NewTopic compacted =
          new NewTopic("stores-it", 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
      admin.createTopics(List.of(compacted)).all().get(30, TimeUnit.SECONDS);
    }
    Map<String, Object> producing =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "acks",
            "all",
            "compression.type",
            "lz4");
    try (var producer =
        new KafkaProducer<>(producing, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("stores-it", "key", "kept")).get(30, TimeUnit.SECONDS);
    }

    kafka.kill();
    assertThat(kafka.isReady()).isFalse();
    kafka.start();

    try (var consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition("stores-it", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      assertThat(consumer.poll(Duration.ofSeconds(30)))
          .singleElement()
          .satisfies(read -> assertThat(read.value()).isEqualTo("kept"));
    }
  }

  @Test
  void elasticsearchKeepsDocumentsOverKillAndRestart() throws Exception {
    ElasticsearchProcess elasticsearch = TestStores.elasticsearch();
    request(elasticsearch, "PUT", "/stores-it", "{\"settings\":{\"number_of_replicas\":0}}");
    request(elasticsearch, "PUT", "/stores-it/_doc/1", "{\"title\":\"kept\"}");

    elasticsearch.kill();
    assertThat(elasticsearch.isReady()).isFalse();
    elasticsearch.start();
    elasticsearch.restart();

    assertThat(request(elasticsearch, "GET", "/stores-it/_doc/1", ""))
        .contains("\"title\":\"kept\"");
  }

  private static void execute(PostgresProcess postgres, String database, String sql)
      throws SQLException {
    try (Connection connection = postgres.connect(database)) {
      connection.createStatement().execute(sql);
    }
  }

  private static String request(
      ElasticsearchProcess elasticsearch, String method, String path, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(elasticsearch.url() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body();
  }
}
