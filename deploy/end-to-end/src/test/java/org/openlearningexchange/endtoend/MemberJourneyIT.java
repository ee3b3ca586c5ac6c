package org.openlearningexchange.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openlearningexchange.endtoend.Exchange.SOON;
import static org.openlearningexchange.endtoend.Exchange.count;
import static org.openlearningexchange.endtoend.Exchange.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.openlearningexchange.samples.RepositoryOptions;
import org.openlearningexchange.samples.SampleRepository;
import org.openlearningexchange.samples.collection.SampleCollections;

/** A member looks at its own records before anybody else does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class MemberJourneyIT {
  private final Exchange exchange = Exchange.running();
  private final String member = exchange.member("Careful University");
  private final SampleRepository source =
      exchange
          .repositories()
          .add("/member", SampleCollections.named("baobab"), RepositoryOptions.defaults());

  @Test
  void nothingIsHarvestedBeforeTheMemberHasSeenTheProbe() {
    String repository = register(source.baseUrl(), "manual");

    JsonNode ready = exchange.awaitState(repository, "ready", "draft");
    assertThat(state(ready)).as("%s", ready).isEqualTo("ready");
    assertThat(ready.at("/probe/score").asInt()).isPositive();
    String run = ready.at("/probe/runId").asText();
    assertThat(exchange.harvest().get("/runs/" + run + "/probe").toString()).contains("sample");
    assertThat(exchange.newestRun(repository)).isEmpty();
    assertThat(exchange.visible(member)).isZero();

    exchange.catalog().put("/repositories/" + repository + "/activation", Json.object());

    assertThat(count(exchange.firstRun(repository), "new"))
        .isEqualTo(source.liveIdentifiers().size());
    await().atMost(SOON).until(() -> exchange.visible(member) == source.liveIdentifiers().size());
  }

  @Test
  void aWrongAddressIsADraftThatSaysWhy() {
    String repository = register(URI.create(source.baseUrl() + "-which-is-not-there"), "automatic");

    JsonNode draft = exchange.awaitState(repository, "draft", "active");

    assertThat(state(draft)).isEqualTo("draft");
    assertThat(draft.at("/probe/findings/0/severity").asText()).isEqualTo("blocking");
    assertThat(draft.at("/probe/findings/0/message").asText()).isNotBlank();
    assertThat(draft.at("/lastRun/kind").asText()).isEqualTo("probe");
  }

  private String register(URI baseUrl, String activation) {
    ObjectNode draft = Exchange.registration(member, "Carefully", baseUrl);
    draft.put("activation", activation);
    return exchange.catalog().post("/repositories", draft).get("id").asText();
  }
}
