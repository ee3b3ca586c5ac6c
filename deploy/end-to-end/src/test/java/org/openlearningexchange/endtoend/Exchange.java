package org.openlearningexchange.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.api.ClientCredentials;
import org.openlearningexchange.local.api.RefusedRequest;
import org.openlearningexchange.local.exchange.ExchangeSettings;
import org.openlearningexchange.local.exchange.LocalExchange;
import org.openlearningexchange.local.exchange.LocalPorts;
import org.openlearningexchange.local.process.Ports;
import org.openlearningexchange.samples.SampleServer;

/**
 * One exchange for all journeys, started as {@code up} starts it, with a server of repositories.
 */
final class Exchange {
  static final Duration SOON = Duration.ofSeconds(60);
  static final Duration EVENTUALLY = Duration.ofMinutes(4);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> UNENDED = Set.of("queued", "running");
  private static Optional<Exchange> running = Optional.empty();

  private final LocalExchange processes;
  private final SampleServer repositories;
  private final Api catalog;
  private final Api harvest;
  private final Api rights;
  private final Api search;

  private Exchange() {
    int port = Ports.findFree();
    Path data = Path.of("target", "exchange-" + ProcessHandle.current().pid());
    ExchangeSettings settings =
        ExchangeSettings.of(data, LocalPorts.free())
            .withAllowedPrivateHosts(List.of("localhost:" + port, "127.0.0.1:" + port));
    processes = LocalExchange.of(settings).boundToThisJvm();
    processes.start(ready -> System.out.println("ready: " + ready.name()));
    repositories = SampleServer.start(port);
    catalog = new Api(processes.url("catalog-service"), processes::operatorToken);
    harvest = new Api(processes.url("harvest-service"), processes::operatorToken);
    rights = new Api(processes.url("rights-service"), processes::operatorToken);
    search = Api.withoutToken(processes.url("search-service"));
    assertReadyMeansThatRepositoriesAreKnown();
  }

  /** Before anyone has searched: who is hidden must be known to the very first search. */
  private void assertReadyMeansThatRepositoriesAreKnown() {
    assertThat(search.get("/q/health/ready").toString())
        .contains("\"catalog.repositories.v1\":\"read\"");
  }

  static synchronized Exchange running() {
    if (running.isEmpty()) {
      running = Optional.of(new Exchange());
    }
    return running.get();
  }

  LocalExchange processes() {
    return processes;
  }

  SampleServer repositories() {
    return repositories;
  }

  Api catalog() {
    return catalog;
  }

  Api harvest() {
    return harvest;
  }

  Api rights() {
    return rights;
  }

  Api search() {
    return search;
  }

  /** Registers a member. */
  String member(String name) {
    ObjectNode member = JSON.createObjectNode().put("homepage", "https://member.example.org");
    member.put("country", "DE").putObject("name").put("en", name);
    return catalog.post("/members", member).get("id").asText();
  }

  /** A member's own client. */
  ClientCredentials clientOf(String memberId) {
    ObjectNode client =
        JSON.createObjectNode().put("memberId", memberId).put("role", "member").put("name", "test");
    JsonNode made = catalog.post("/clients", client);
    return new ClientCredentials(made.get("id").asText(), made.get("secret").asText());
  }

  /** Registers a repository; its probe, and its first harvest after that, begin by themselves. */
  String register(String memberId, String name, URI baseUrl) {
    return catalog.post("/repositories", registration(memberId, name, baseUrl)).get("id").asText();
  }

  static ObjectNode registration(String memberId, String name, URI baseUrl) {
    return JSON.createObjectNode()
        .put("memberId", memberId)
        .put("name", name)
        .put("baseUrl", baseUrl.toString())
        .put("protocol", "oai-pmh");
  }

  /** Waits until a repository is in one of these states, and shows it. */
  JsonNode awaitState(String repositoryId, String... states) {
    return await()
        .atMost(EVENTUALLY)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> catalog.get("/repositories/" + repositoryId),
            repository -> Set.of(states).contains(state(repository)));
  }

  /** Waits until a repository is harvested: its probe has passed. */
  void awaitActive(String repositoryId) {
    JsonNode repository = awaitState(repositoryId, "active", "draft");
    assertThat(state(repository)).as("%s", repository).isEqualTo("active");
  }

  /** The newest run but probes of a repository that becomes active, once the run has ended. */
  JsonNode firstRun(String repositoryId) {
    awaitActive(repositoryId);
    return await()
        .atMost(EVENTUALLY)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .ignoreException(RefusedRequest.class)
        .until(
            () -> newestRun(repositoryId).filter(run -> !UNENDED.contains(state(run))),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Asks for a run now and waits for its end. */
  JsonNode runNow(String repositoryId) {
    JsonNode asked =
        harvest.post("/repositories/" + repositoryId + "/runs", JSON.createObjectNode());
    String runId = asked.get("id").asText();
    return await()
        .atMost(EVENTUALLY)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .ignoreException(RefusedRequest.class)
        .until(() -> catalog.get("/runs/" + runId), run -> !UNENDED.contains(state(run)));
  }

  /** Probes aside: they only look. */
  Optional<JsonNode> newestRun(String repositoryId) {
    return catalog.list("/repositories/" + repositoryId + "/runs").stream()
        .filter(run -> !run.get("kind").asText().equals("probe"))
        .findFirst();
  }

  static String state(JsonNode runOrRepository) {
    return runOrRepository.get("state").asText();
  }

  static long count(JsonNode run, String part) {
    return run.get("account").get(part).asLong();
  }

  /** Every account adds up, whatever happened. */
  static void assertAddsUp(JsonNode run) {
    assertThat(count(run, "delivered"))
        .as("account of %s", run)
        .isEqualTo(
            count(run, "new")
                + count(run, "changed")
                + count(run, "unchanged")
                + count(run, "deleted")
                + count(run, "refused")
                + count(run, "repeated"));
  }

  JsonNode find(String query) {
    return search.get("/search?" + query);
  }

  /** How many resources of this member a teacher can find. */
  long visible(String memberId) {
    return find("size=1&provider=" + memberId).get("total").asLong();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Waits until all four services hold the same, and says what they hold. */
  JsonNode awaitInStep() {
    return await()
        .atMost(EVENTUALLY)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .until(() -> catalog.get("/reconciliation"), answer -> answer.get("inStep").asBoolean());
  }
}
