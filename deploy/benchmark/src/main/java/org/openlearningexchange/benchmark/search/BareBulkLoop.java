package org.openlearningexchange.benchmark.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.search.document.IndexWrite;
import org.openlearningexchange.search.document.ReadMessage;

/**
 * The same documents into an index of the same definition by Elasticsearch's own Java client, and
 * nothing else: they are built and written beforehand. As large and as many requests at once as the
 * service has, no refresh meanwhile.
 */
final class BareBulkLoop implements AutoCloseable {
  private static final long LARGEST_REQUEST = 5_000_000;
  private static final int UNDER_WAY = 3;
  private static final String INDEX = "bare";

  private final List<Document> documents = new ArrayList<>();
  private final RestClient connection;
  private final ElasticsearchAsyncClient client;
  private final Api elasticsearch;

  private record Document(String id, long revision, byte[] json) {}

  BareBulkLoop(String url) {
    connection = RestClient.builder(HttpHost.create(url)).build();
    client =
        new ElasticsearchAsyncClient(
            new RestClientTransport(connection, new JacksonJsonpMapper(Json.MAPPER)));
    elasticsearch = Api.withoutToken(URI.create(url));
  }

  /** A message as it stands on the topic. */
  void prepare(String key, byte[] message) {
    ReadMessage.Understood read =
        (ReadMessage.Understood) ReadMessage.of(key, message, resource -> Map.of());
    IndexWrite.Store store = (IndexWrite.Store) read.write();
    documents.add(new Document(key, store.revision(), Json.writeBytes(store.document())));
  }

  /** Stores them all in a new index; answers the seconds from the first to the last. */
  double run() throws IOException {
    elasticsearch.put("/" + INDEX, definition());
    long begin = System.nanoTime();
    try (BulkIngester<Void> ingester =
        BulkIngester.of(
            settings ->
                settings
                    .client(client)
                    .maxOperations(-1)
                    .maxSize(LARGEST_REQUEST)
                    .maxConcurrentRequests(UNDER_WAY))) {
      documents.forEach(document -> ingester.add(operation(document)));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    elasticsearch.get("/" + INDEX + "/_refresh");
    long stored = elasticsearch.get("/" + INDEX + "/_count").path("count").asLong();
    if (stored != documents.size()) {
      throw new IllegalStateException("stored " + stored + " of " + documents.size());
    }
    return seconds;
  }

  void remove() throws IOException {
    connection.performRequest(new Request("DELETE", "/" + INDEX));
  }

  private static BulkOperation operation(Document document) {
    return BulkOperation.of(
        change ->
            change.index(
                index ->
                    index
                        .index(INDEX)
                        .id(document.id())
                        .version(document.revision())
                        .versionType(VersionType.External)
                        .document(BinaryData.of(document.json(), ContentType.APPLICATION_JSON))));
  }

  private static ObjectNode definition() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            IndexWrite.class.getResourceAsStream("/elasticsearch/resources.json"))) {
      ObjectNode definition = (ObjectNode) Json.MAPPER.readTree(file);
      ObjectNode index = (ObjectNode) definition.path("settings").path("index");
      index.put("refresh_interval", "-1").put("number_of_shards", 1).put("number_of_replicas", 0);
      return definition;
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
