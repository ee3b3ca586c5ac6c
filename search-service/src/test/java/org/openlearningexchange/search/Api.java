package org.openlearningexchange.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.openlearningexchange.contracts.Json;

/** The service under test, as its callers see it. */
public final class Api {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Api() {}

  /** An answer that is JSON. */
  public record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

  public static Answer get(String path, String... headers) {
    HttpResponse<String> response = raw(path, headers);
    try {
      return new Answer(
          response.statusCode(),
          response.body().isEmpty()
              ? Json.MAPPER.createObjectNode()
              : Json.MAPPER.readTree(response.body()),
          response);
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  public static HttpResponse<String> raw(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + path))
            .timeout(Duration.ofSeconds(20));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Searches what came from one repository; parameters as name, value, name, value. */
  public static JsonNode search(UUID repository, String... parameters) {
    Answer answer = get(path(repository, parameters));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  public static String path(UUID repository, String... parameters) {
    StringBuilder path = new StringBuilder("/search?provider=" + repository);
    for (int i = 0; i < parameters.length; i += 2) {
      path.append('&')
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return path.toString();
  }

  public static void awaitTotal(UUID repository, int total) {
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(search(repository).path("total").asInt()).isEqualTo(total));
  }

  public static List<String> texts(JsonNode items, String field) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.path(field).asText()));
    return texts;
  }
}
