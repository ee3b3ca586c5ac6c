package org.openlearningexchange.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.local.process.LocalFailure;

/** Tokens of catalog-service by the client credentials grant, each used for half of its life. */
public final class AccessTokens {
  private record Held(String token, Instant until) {}

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<ClientCredentials, Held> held = new ConcurrentHashMap<>();
  private final URI endpoint;

  public AccessTokens(URI catalog) {
    this.endpoint = catalog.resolve("/oauth/token");
  }

  public String token(ClientCredentials client) {
    @Nullable Held last = held.get(client);
    if (last == null || Instant.now().isAfter(last.until())) {
      last = fetch(client);
      held.put(client, last);
    }
    return last.token();
  }

  private Held fetch(ClientCredentials client) {
    String pair = client.id() + ":" + client.secret();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new RefusedRequest(request, answer.statusCode(), answer.body());
      }
      JsonNode token = Api.JSON.readTree(answer.body());
      long halfLife = token.path("expires_in").asLong(300) / 2;
      return new Held(token.path("access_token").asText(), Instant.now().plusSeconds(halfLife));
    } catch (IOException e) {
      throw new LocalFailure(endpoint + " does not answer: is the exchange up?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while waiting for a token.", e);
    }
  }
}
