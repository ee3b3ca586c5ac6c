package org.openlearningexchange.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.openlearningexchange.local.process.LocalFailure;

/** The public HTTP interface of one service, as any client sees it. */
public final class Api {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;
  private final Supplier<String> token;

  /** With a bearer token, asked for at each request; an empty one is not sent. */
  public Api(URI base, Supplier<String> token) {
    this.base = base;
    this.token = token;
  }

  public static Api withoutToken(URI base) {
    return new Api(base, () -> "");
  }

  public JsonNode get(String path) {
    return json(send(request(path).GET().build()));
  }

  public JsonNode post(String path, JsonNode body) {
    return send("POST", path, body);
  }

  public JsonNode put(String path, JsonNode body) {
    return send("PUT", path, body);
  }

  private JsonNode send(String method, String path, JsonNode body) {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString()))
            .build();
    return json(send(request));
  }

  /** A list answer, plain or as the items of a page. */
  public List<JsonNode> list(String path) {
    JsonNode answer = get(path);
    JsonNode items = answer.isArray() ? answer : answer.path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "application/json, application/problem+json");
    String bearer = token.get();
    return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new RefusedRequest(request, answer.statusCode(), explanation(answer.body()));
      }
      return answer;
    } catch (IOException e) {
      throw new LocalFailure(
          "%s does not answer (%s): is the exchange up?"
              .formatted(base, e.getClass().getSimpleName()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while waiting for " + base, e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new LocalFailure(answer.uri() + " did not answer with JSON.", e);
    }
  }

  /** What the problem+json says, else the body as it is. */
  private static String explanation(String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      String detail = problem.path("detail").asText("");
      String errors = problem.has("errors") ? " " + problem.get("errors") : "";
      return problem.path("title").asText(body) + (detail.isEmpty() ? "" : ": " + detail) + errors;
    } catch (JsonProcessingException notJson) {
      return body;
    }
  }
}
