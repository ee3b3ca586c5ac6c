package org.openlearningexchange.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.exchange.LocalExchange;
import org.openlearningexchange.local.process.LocalFailure;

/** Tells of a repository's probe, which comes before its first harvest. */
final class ProbeFollower {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final LocalExchange exchange;
  private final Api catalog;

  ProbeFollower(LocalExchange exchange) {
    this.exchange = exchange;
    this.catalog = Api.withoutToken(exchange.url("catalog-service"));
  }

  /**
   * Waits until the repository is active.
   *
   * @throws LocalFailure with what blocks it, where it does not become so by itself
   */
  void awaitActive(String repositoryId, String name) {
    long start = System.nanoTime();
    JsonNode repository = find(repositoryId);
    if (isIn(repository, "active")) {
      return;
    }
    Console.say("  %s: looked at before it is harvested", name);
    while (isIn(repository, "probing") && System.nanoTime() - start < LIMIT.toNanos()) {
      Pause.of(Duration.ofMillis(300));
      repository = find(repositoryId);
    }
    if (!isIn(repository, "active")) {
      throw new LocalFailure(explain(repository, name));
    }
    Console.say("  %s: %s%s", name, "nothing blocks it", found(repository));
  }

  private String explain(JsonNode repository, String name) {
    String id = repository.path("id").asText();
    String catalogue = exchange.url("catalog-service") + "/repositories/" + id;
    return switch (repository.path("state").asText()) {
      case "draft" ->
          "%s cannot be harvested as it is%s%nOnce it is mended: PUT %s/probe"
              .formatted(name, found(repository), catalogue);
      case "ready" ->
          "%s waits for its member's word%s%nTo harvest it: PUT %s/activation"
              .formatted(name, found(repository), catalogue);
      case "probing" ->
          "The probe of %s was not done after %d minutes; see %s."
              .formatted(name, LIMIT.toMinutes(), exchange.process("harvest-service").log());
      default ->
          "%s is %s and not harvested; see %s."
              .formatted(name, repository.path("state").asText(), catalogue);
    };
  }

  /** The score and every finding on a line of its own, what blocks first. */
  private static String found(JsonNode repository) {
    JsonNode probe = repository.path("probe");
    StringBuilder lines = new StringBuilder();
    if (probe.hasNonNull("score")) {
      lines.append(", score ").append(probe.get("score").asInt());
    }
    if (probe.hasNonNull("reason") && probe.path("findings").isEmpty()) {
      lines.append("%n    %s".formatted(probe.get("reason").asText()));
    }
    for (JsonNode finding : probe.path("findings")) {
      lines.append(
          "%n    %s: %s %s"
              .formatted(
                  finding.path("severity").asText(),
                  finding.path("message").asText(),
                  finding.path("remedy").asText("")));
    }
    return lines.toString().stripTrailing();
  }

  private JsonNode find(String repositoryId) {
    return catalog.get("/repositories/" + repositoryId);
  }

  private static boolean isIn(JsonNode repository, String state) {
    return repository.path("state").asText().equals(state);
  }
}
