package org.openlearningexchange.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.openlearningexchange.endtoend.Exchange.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.openlearningexchange.local.api.RefusedRequest;
import org.openlearningexchange.samples.RepositoryOptions;
import org.openlearningexchange.samples.SampleRepository;
import org.openlearningexchange.samples.collection.SampleCollections;

/** A rights-holder tells of a resource; what operators decide shows everywhere within seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class DisputeJourneyIT {
  private static final Duration SECONDS = Duration.ofSeconds(10);

  private final Exchange exchange = Exchange.running();
  private final Disputes disputes = new Disputes(exchange);
  private final String member = exchange.member("University with a dispute");
  private long all;

  @BeforeAll
  void harvest() {
    SampleRepository source =
        exchange
            .repositories()
            .add("/dispute", SampleCollections.named("baobab"), RepositoryOptions.defaults());
    exchange.firstRun(exchange.register(member, "Disputed", source.baseUrl()));
    all = source.liveIdentifiers().size();
    await().atMost(SOON).until(() -> exchange.visible(member) == all);
  }

  @Test
  void aHiddenResourceLeavesSearchAndCatalogueWithinSecondsAndComesBack() {
    String resource = reusable(0);
    String dispute = disputes.acknowledged(resource);
    assertThat(exchange.visible(member)).isEqualTo(all);

    disputes.restrict(dispute, "hidden");

    await().atMost(SECONDS).until(() -> exchange.visible(member) == all - 1);
    await().atMost(SECONDS).until(() -> status(() -> catalogue(resource)) == 451);
    assertThat(status(() -> exchange.search().get("/resources/" + resource))).isEqualTo(451);
    assertThat(status(() -> exchange.rights().get("/resources/" + resource + "/rights")))
        .isEqualTo(451);
    exchange.awaitInStep();

    disputes.lift(dispute);

    await().atMost(SECONDS).until(() -> exchange.visible(member) == all);
    await().atMost(SECONDS).until(() -> status(() -> catalogue(resource)) == 200);
  }

  @Test
  void aFlaggedResourceIsShownAsDisputedAndNotFoundAsReusable() {
    String resource = reusable(1);
    long adaptable = adaptable();
    String dispute = disputes.acknowledged(resource);

    disputes.restrict(dispute, "flagged");

    await().atMost(SECONDS).until(() -> adaptable() == adaptable - 1);
    assertThat(exchange.visible(member)).isEqualTo(all);
    assertThat(exchange.search().get("/resources/" + resource).at("/dispute/id").asText())
        .isEqualTo(dispute);
    await().atMost(SECONDS).until(() -> catalogue(resource).has("usageInfo"));
    assertThat(catalogue(resource).has("license")).isFalse();

    disputes.lift(dispute);

    await().atMost(SECONDS).until(() -> adaptable() == adaptable);
    await().atMost(SECONDS).until(() -> catalogue(resource).has("license"));
  }

  /** One that may be adapted; each test takes another. */
  private String reusable(int position) {
    return exchange
        .find("reuse=adapt&size=5&provider=" + member)
        .at("/items/%d/id".formatted(position))
        .asText();
  }

  private long adaptable() {
    return exchange.find("reuse=adapt&size=1&provider=" + member).get("total").asLong();
  }

  private JsonNode catalogue(String resource) {
    return exchange.catalog().get("/resources/" + resource);
  }

  private static int status(Callable<JsonNode> request) {
    RefusedRequest refused = catchThrowableOfType(RefusedRequest.class, request::call);
    return refused == null ? 200 : refused.status();
  }
}
