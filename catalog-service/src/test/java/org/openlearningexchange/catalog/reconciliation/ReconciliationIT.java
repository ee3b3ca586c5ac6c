package org.openlearningexchange.catalog.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.catalog.Api;
import org.openlearningexchange.catalog.Fixtures;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.inventory.InventoryLine;
import org.openlearningexchange.local.test.Broker;

/** The other three services are a small server of the test's own. */
@QuarkusTest
class ReconciliationIT {
  private final Map<String, String> inventories = new ConcurrentHashMap<>();
  private final List<String> tokens = new ArrayList<>();
  private HttpServer others;

  @BeforeEach
  void standInForTheOthersWithWhatTheCatalogueHolds() throws IOException {
    Broker.createTopic(Topics.RESOURCES, 12);
    URI harvest =
        ConfigProvider.getConfig().getValue("exchange.reconciliation.harvest-url", URI.class);
    others = HttpServer.create(new InetSocketAddress("127.0.0.1", harvest.getPort()), 0);
    others.createContext("/", this::answer);
    others.start();
    UUID repository = Api.newRepository(Api.newMember("University of Order"));
    ResourceMessage message = Fixtures.published(repository, "held by all", 1);
    Broker.send(Topics.RESOURCES, message.resourceId().toString(), Json.writeBytes(message));
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> own().contains(message.resourceId().toString()));
    String own = own();
    for (String other : List.of("harvest", "rights", "search")) {
      inventories.put(other, own);
    }
  }

  @AfterEach
  void stopTheOthers() {
    others.stop(0);
  }

  @Test
  void findsFourThatHoldTheSameInStep() {
    int held = own().split("\n").length;

    Api.asOperator()
        .get("/reconciliation")
        .then()
        .statusCode(200)
        .body("inStep", equalTo(true))
        .body("differences", equalTo(0))
        .body("resources.catalogue", equalTo(held))
        .body("resources.search", equalTo(held));
    assertThat(tokens).hasSize(3).allMatch(token -> token.startsWith("Bearer "));
  }

  @Test
  void showsWhatOneDoesNotHave() {
    List<String> lines = Arrays.asList(own().split("\n"));
    inventories.put("search", lines.stream().skip(1).collect(Collectors.joining("\n")));
    String missing = Json.read(lines.get(0), InventoryLine.class).id();

    Api.asOperator()
        .get("/reconciliation")
        .then()
        .statusCode(200)
        .body("inStep", equalTo(false))
        .body("differences", equalTo(1))
        .body("shown[0].id", equalTo(missing))
        .body("shown[0].search", nullValue())
        .body("shown[0].catalogue.id", equalTo(missing))
        .body("shown[0].difference", equalTo("search does not have it"));
  }

  @Test
  void namesTheServiceThatIsAway() {
    inventories.remove("rights");

    Api.asOperator()
        .get("/reconciliation")
        .then()
        .statusCode(503)
        .body("type", equalTo("/problems/inventory-unavailable"))
        .body("service", equalTo("rights"));

    others.stop(0);
    Api.asOperator()
        .get("/reconciliation")
        .then()
        .statusCode(503)
        .body("service", equalTo("harvest"));
  }

  @Test
  void namesTheServiceThatBreaksOffItsAnswer() {
    inventories.put("search", "broken off");

    Api.asOperator()
        .get("/reconciliation")
        .then()
        .statusCode(503)
        .body("service", equalTo("search"));
  }

  @Test
  void refusesAnInventoryThatIsNotSorted() {
    inventories.put(
        "harvest",
        Json.write(new InventoryLine("b", "h", 1, null, false))
            + "\n"
            + Json.write(new InventoryLine("a", "h", 1, null, false)));

    Api.asOperator()
        .get("/reconciliation")
        .then()
        .statusCode(502)
        .body("type", equalTo("/problems/inventory-out-of-order"))
        .body("service", equalTo("harvest"));
  }

  @Test
  void isForOperatorsOnly() {
    given().get("/reconciliation").then().statusCode(401);
    String member = Api.newClient(Api.newMember("University of Questions")).token();
    Api.with(member).get("/reconciliation").then().statusCode(403);
  }

  private String own() {
    return Api.asOperator().get("/inventory").then().statusCode(200).extract().asString();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String service = exchange.getRequestURI().getPath().split("/")[1];
    tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
    String lines =
        exchange.getRequestURI().getPath().equals("/" + service + "/inventory")
            ? inventories.get(service)
            : null;
    if (lines == null) {
      exchange.sendResponseHeaders(503, -1);
    } else if (lines.equals("broken off")) {
      exchange.sendResponseHeaders(200, 1_000_000);
      exchange.getResponseBody().write("{\"id\":\"0\",\"recordVersion\":1}\n".getBytes());
      exchange.getResponseBody().flush();
    } else {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(lines.getBytes(StandardCharsets.UTF_8));
    }
    exchange.close();
  }
}
