package org.openlearningexchange.search.elasticsearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHost;
import org.apache.http.entity.ContentType;
import org.apache.http.message.BasicHeader;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Cancellable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.openlearningexchange.contracts.Json;

/**
 * JSON to Elasticsearch and back, without waiting on a thread. Fails with {@link ElasticsearchAway}
 * where trying again may help and with {@link ElasticsearchRefusal} where it will not. Answers
 * arrive on a thread of the HTTP client: nothing may block there. While Elasticsearch is away,
 * whoever waits for an answer hears so at once ({@link Breaker}); work in the background is
 * patient.
 */
@ApplicationScoped
public class ElasticsearchIndex {
  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
  private static final int CONNECTIONS = 64;

  /** Requests keep what is empty: a filter without conditions and no filter are two things. */
  private static final JsonMapper REQUESTS =
      Json.MAPPER.rebuild().defaultPropertyInclusion(JsonInclude.Value.empty()).build();

  private final RestClient client;
  private final Breaker breaker;

  public ElasticsearchIndex(ElasticsearchConfig config) {
    HttpHost[] hosts =
        config.url().stream().map(url -> HttpHost.create(url.toString())).toArray(HttpHost[]::new);
    Header[] headers =
        config
            .apiKey()
            .map(key -> new Header[] {new BasicHeader("Authorization", "ApiKey " + key)})
            .orElse(new Header[0]);
    client =
        RestClient.builder(hosts)
            .setDefaultHeaders(headers)
            .setRequestConfigCallback(
                request ->
                    request
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setSocketTimeout((int) config.answerTimeout().toMillis()))
            .setHttpClientConfigCallback(
                http -> http.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
            .build();
    breaker = new Breaker(config.searchTimeout());
  }

  /** A request without a body that somebody waits for. */
  public Uni<JsonNode> send(String method, String path) {
    return breaker.guard(perform(new Request(method, path)));
  }

  /** A request with a JSON body (a tree, a map or a record) that somebody waits for. */
  public Uni<JsonNode> send(String method, String path, Object body) {
    return breaker.guard(perform(request(method, path, body)));
  }

  /** A request in the background. */
  public Uni<JsonNode> sendPatiently(String method, String path) {
    return perform(new Request(method, path));
  }

  /** A request in the background, with a JSON body. */
  public Uni<JsonNode> sendPatiently(String method, String path, Object body) {
    return perform(request(method, path, body));
  }

  /** A request in the background whose body is one JSON value per line. */
  public Uni<JsonNode> sendLines(String path, byte[] lines) {
    Request request = new Request("POST", path);
    request.setEntity(new NByteArrayEntity(lines, NDJSON));
    return perform(request);
  }

  /** A request that somebody waits for, whose body is one JSON value per line. */
  public Uni<JsonNode> askLines(String path, byte[] lines) {
    return breaker.guard(sendLines(path, lines));
  }

  @PreDestroy
  void close() throws IOException {
    client.close();
  }

  private static Request request(String method, String path, Object body) {
    Request request = new Request(method, path);
    request.setEntity(new NByteArrayEntity(bytes(body), ContentType.APPLICATION_JSON));
    return request;
  }

  private static byte[] bytes(Object body) {
    try {
      return REQUESTS.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + body.getClass(), e);
    }
  }

  private Uni<JsonNode> perform(Request request) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Cancellable sent = client.performRequestAsync(request, new Answer(emitter));
              emitter.onTermination(sent::cancel);
            });
  }

  private record Answer(UniEmitter<? super JsonNode> emitter) implements ResponseListener {

    @Override
    public void onSuccess(Response response) {
      try {
        emitter.complete(tree(response));
      } catch (IOException e) {
        emitter.fail(new ElasticsearchAway("the answer broke off", e));
      }
    }

    @Override
    public void onFailure(Exception failure) {
      emitter.fail(
          failure instanceof ResponseException answered
              ? refusal(answered)
              : new ElasticsearchAway("no answer: " + failure, failure));
    }

    private static RuntimeException refusal(ResponseException answered) {
      int status = answered.getResponse().getStatusLine().getStatusCode();
      // 504 is its own time limit: a costly question, not a cluster that is away
      if (status == 429 || status == 504) {
        return ElasticsearchAway.busy(answered);
      }
      if (status >= 500) {
        return new ElasticsearchAway("answered " + status, answered);
      }
      try {
        JsonNode error = tree(answered.getResponse()).path("error");
        JsonNode root = error.path("root_cause").path(0);
        JsonNode cause = root.isMissingNode() ? error : root;
        return new ElasticsearchRefusal(
            status,
            cause.path("type").asText("unknown"),
            cause.path("reason").asText(error.asText()));
      } catch (IOException e) {
        return new ElasticsearchRefusal(status, "unknown", "unreadable answer");
      }
    }

    private static JsonNode tree(Response response) throws IOException {
      HttpEntity entity = response.getEntity();
      return entity == null ? MissingNode.getInstance() : Json.MAPPER.readTree(entity.getContent());
    }
  }
}
