package org.openlearningexchange.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.openlearningexchange.endtoend.Exchange.SOON;
import static org.openlearningexchange.endtoend.Exchange.assertAddsUp;
import static org.openlearningexchange.endtoend.Exchange.count;
import static org.openlearningexchange.endtoend.Exchange.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.api.RefusedRequest;
import org.openlearningexchange.samples.RepositoryOptions;
import org.openlearningexchange.samples.SampleRepository;
import org.openlearningexchange.samples.collection.SampleCollections;

/** A member registers its repository; a teacher finds, and no longer finds, what it holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(420)
class TeacherJourneyIT {
  private final Exchange exchange = Exchange.running();
  private final SampleRepository source =
      exchange
          .repositories()
          .add(
              "/teacher",
              SampleCollections.named("aurora"),
              RepositoryOptions.defaults().withPageSize(20));
  private final String member = exchange.member("Aurora Open University");
  private final String repository = exchange.register(member, "Aurora", source.baseUrl());

  @Test
  @Order(1)
  void firstHarvestBringsEveryLiveRecordToTheTeacher() {
    JsonNode run = exchange.firstRun(repository);

    assertThat(state(run)).isEqualTo("succeeded");
    assertAddsUp(run);
    assertThat(count(run, "new")).isEqualTo(source.liveIdentifiers().size());
    assertThat(count(run, "deleted")).isEqualTo(source.deletedIdentifiers().size());
    awaitVisible(source.liveIdentifiers().size());
  }

  @Test
  @Order(2)
  void teacherFindsWhatMayBeAdaptedInTheLanguageAskedFor() {
    JsonNode answer = exchange.find("q=algebra&language=de&reuse=adapt&lang=en&provider=" + member);

    assertThat(answer.get("total").asLong()).isPositive();
    assertThat(answer.get("totalIsExact").asBoolean()).isTrue();
    for (JsonNode item : answer.get("items")) {
      assertThat(texts(item.at("/licence/permits"))).contains("adapt");
      assertThat(item.get("provider").toString()).contains("Aurora Open University");
      assertThat(item.get("url").asText()).startsWith("http");
    }
    assertThat(texts(answer.at("/facets/language"), "label")).contains("German");
    assertThat(texts(answer.at("/facets/language"), "value")).contains("de", "en");
  }

  @Test
  @Order(3)
  void resourceIsThereAsLinkedDataWithItsLicenceAndEvidence() {
    String id = anyId();

    JsonNode document = exchange.catalog().get("/resources/" + id);
    assertThat(document.has("@context")).isTrue();
    assertThat(document.get("license").toString()).contains("creativecommons.org");
    JsonNode found = exchange.search().get("/resources/" + id);
    assertThat(found.get("id").asText()).isEqualTo(id);
  }

  @Test
  @Order(4)
  void secondRunOverUnchangedRecordsChangesNothing() {
    String id = anyId();
    JsonNode before = exchange.catalog().get("/resources/" + id);

    JsonNode run = exchange.runNow(repository);

    assertAddsUp(run);
    assertThat(state(run)).isEqualTo("succeeded");
    assertThat(count(run, "new") + count(run, "changed")).isZero();
    assertThat(exchange.catalog().get("/resources/" + id)).isEqualTo(before);
    exchange.awaitInStep();
  }

  @Test
  @Order(5)
  void changedTitleIsFoundAndTheOldOneNot() {
    String identifier = source.liveIdentifiers().iterator().next();
    source.changeTitle(identifier, "Xylophonbauanleitung");

    JsonNode run = exchange.runNow(repository);

    assertThat(count(run, "changed")).isEqualTo(1);
    await()
        .atMost(SOON)
        .until(() -> exchange.find("q=Xylophonbauanleitung").get("total").asLong() == 1);
    exchange.awaitInStep();
  }

  @Test
  @Order(6)
  void deletedRecordIsGoneEverywhereAndReturns() {
    String identifier = source.liveIdentifiers().iterator().next();
    source.changeTitle(identifier, "Zitherstimmkurs");
    exchange.runNow(repository);
    String id =
        await()
            .atMost(SOON)
            .until(
                () -> exchange.find("q=Zitherstimmkurs").get("items"), items -> items.size() == 1)
            .get(0)
            .get("id")
            .asText();
    int live = source.liveIdentifiers().size();

    source.delete(identifier);
    JsonNode deletion = exchange.runNow(repository);

    assertThat(count(deletion, "deleted")).isEqualTo(1);
    awaitVisible(live - 1);
    await().atMost(SOON).untilAsserted(() -> assertGone(id));
    exchange.awaitInStep();

    source.restore(identifier);
    JsonNode comeback = exchange.runNow(repository);

    assertThat(count(comeback, "new")).isEqualTo(1);
    awaitVisible(live);
    assertThat(exchange.catalog().get("/resources/" + id).toString()).contains("Zitherstimmkurs");
    exchange.awaitInStep();
  }

  @Test
  @Order(7)
  void onlyTheMemberItselfTouchesItsRepository() {
    String stranger = exchange.member("Stranger University");
    var api =
        new Api(
            exchange.processes().url("harvest-service"),
            () -> exchange.processes().token(exchange.clientOf(stranger)));

    assertThatThrownBy(() -> api.post("/repositories/" + repository + "/runs", Json.object()))
        .isInstanceOfSatisfying(
            RefusedRequest.class, refused -> assertThat(refused.status()).isEqualTo(403));
  }

  @Test
  @Order(8)
  void retiredRepositoryIsHiddenAtOnceAndWithdrawn() {
    long live = exchange.visible(member);
    assertThatThrownBy(() -> retire(live + 1))
        .isInstanceOfSatisfying(
            RefusedRequest.class, refused -> assertThat(refused.status()).isEqualTo(409));

    retire(live);

    awaitVisible(0);
    await()
        .atMost(SOON)
        .until(
            () -> exchange.catalog().get("/repositories/" + repository).get("state").asText(),
            "retired"::equals);
    exchange.awaitInStep();
  }

  private void retire(long resources) {
    exchange
        .catalog()
        .put(
            "/repositories/" + repository + "/retirement",
            Json.object().put("resources", resources));
  }

  private void awaitVisible(long expected) {
    await().atMost(SOON).until(() -> exchange.visible(member) == expected);
  }

  private void assertGone(String id) {
    for (var api : List.of(exchange.catalog(), exchange.search())) {
      assertThatThrownBy(() -> api.get("/resources/" + id))
          .isInstanceOfSatisfying(
              RefusedRequest.class, refused -> assertThat(refused.status()).isEqualTo(410));
    }
  }

  private String anyId() {
    return exchange.find("q=algebra&reuse=adapt&provider=" + member).at("/items/0/id").asText();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.get(field).asText())
        .toList();
  }
}
