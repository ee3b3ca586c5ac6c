package org.openlearningexchange.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.api.ClientCredentials;
import org.openlearningexchange.local.api.RefusedRequest;
import org.openlearningexchange.local.exchange.LocalExchange;
import org.openlearningexchange.local.process.LocalFailure;

/** Tells of an active repository's harvest while it goes on. */
final class RunFollower {
  private static final List<String> PARTS =
      List.of("new", "changed", "unchanged", "deleted", "refused", "repeated");
  private static final Set<String> UNDER_WAY = Set.of("queued", "running");

  /**
   * What is active is harvested by itself; when that does not happen in this time, it is asked for.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final LocalExchange exchange;
  private final Api catalog;

  RunFollower(LocalExchange exchange) {
    this.exchange = exchange;
    this.catalog = Api.withoutToken(exchange.url("catalog-service"));
  }

  /** A harvest that has brought something, if there was one. */
  Optional<JsonNode> findHarvest(String repositoryId) {
    return runs(repositoryId).stream()
        .filter(run -> Set.of("succeeded", "partial").contains(run.path("state").asText()))
        .findFirst();
  }

  /** Waits for the end of the newest run, which is asked for if there is none, and returns it. */
  JsonNode follow(String repositoryId, String name, ClientCredentials client) {
    long start = System.nanoTime();
    boolean asked = false;
    String said = "";
    while (System.nanoTime() - start < LIMIT.toNanos()) {
      Optional<JsonNode> newest = runs(repositoryId).stream().findFirst();
      if (newest.isPresent()) {
        String account = account(newest.get());
        if (!account.equals(said)) {
          Console.say("  %s: %s", name, account);
          said = account;
        }
        if (!UNDER_WAY.contains(newest.get().path("state").asText())) {
          return newest.get();
        }
      } else if (!asked && System.nanoTime() - start > PATIENCE.toNanos()) {
        asked = askForRun(repositoryId, client);
      }
      Pause.of(Duration.ofMillis(500));
    }
    throw new LocalFailure(
        "The harvest of %s was not done after %d minutes; see %s."
            .formatted(name, LIMIT.toMinutes(), exchange.process("harvest-service").log()));
  }

  static String account(JsonNode run) {
    JsonNode account = run.path("account");
    List<String> parts =
        PARTS.stream()
            .filter(part -> account.path(part).asLong() > 0)
            .map(part -> account.path(part).asLong() + " " + part)
            .toList();
    String sum = parts.isEmpty() ? "" : " = " + String.join(" + ", parts);
    @Nullable String reason = run.path("reason").asText(null);
    return "%s, %d delivered%s%s"
        .formatted(
            run.path("state").asText(),
            account.path("delivered").asLong(),
            sum,
            reason == null ? "" : " (" + reason + ")");
  }

  /** Newest first; what only looked brought nothing. */
  private List<JsonNode> runs(String repositoryId) {
    return catalog.list("/runs?repositoryId=" + repositoryId).stream()
        .filter(run -> !run.path("kind").asText().equals("probe"))
        .toList();
  }

  /** Harvest-service may not have heard of the repository yet. */
  private boolean askForRun(String repositoryId, ClientCredentials client) {
    try {
      new Api(exchange.url("harvest-service"), () -> exchange.token(client))
          .post("/repositories/" + repositoryId + "/runs", JsonNodeFactory.instance.objectNode());
      return true;
    } catch (RefusedRequest notYet) {
      if (notYet.status() == 404 || notYet.status() == 503) {
        return false;
      }
      throw notYet;
    }
  }
}
