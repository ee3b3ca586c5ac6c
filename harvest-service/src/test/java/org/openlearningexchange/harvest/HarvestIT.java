package org.openlearningexchange.harvest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openlearningexchange.contracts.message.RepositoryRegistration.State.RETIRING;
import static org.openlearningexchange.contracts.message.RepositoryRegistration.State.SUSPENDED;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.ResourceId;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnRecord;
import org.openlearningexchange.local.test.StoresResource;

/** From a registration to records, reports and the account. */
@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:harvest,kafka"))
@WithTestResource(value = SourcesResource.class, scope = TestResourceScope.GLOBAL)
class HarvestIT {
  private final ExchangeFixture exchange = new ExchangeFixture();
  private FakeRepository source;
  private RepositoryRegistration repository;

  @BeforeEach
  void start() {
    source = FakeRepository.start(ExchangeFixture.port(0));
    repository = ExchangeFixture.registration(source.baseUrl());
  }

  @AfterEach
  void stop() {
    exchange.publish(ExchangeFixture.in(SUSPENDED, repository));
    source.close();
    exchange.close();
  }

  private RunReport register() {
    exchange.publish(repository);
    return exchange.awaitRuns(repository.id(), 1);
  }

  @Test
  void harvestsAnActiveRepositoryAsSoonAsItIsRegistered() {
    source.pageSize(2);
    for (int i = 1; i <= 5; i++) {
      source.put("oai:example.org:" + i, "Book " + i);
    }

    RunReport run = register();

    assertThat(run.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(run.account()).isEqualTo(Account.of(5, 0, 0, 0, 0, 0));
    assertThat(run.pages()).isEqualTo(3);
    List<RecordMessage> records = exchange.records(repository.id());
    assertThat(records).hasSize(5).allMatch(HarvestedRecord.class::isInstance);
    HarvestedRecord first = (HarvestedRecord) records.get(0);
    assertThat(first.resourceId())
        .isEqualTo(ResourceId.of(repository.id(), first.provenance().sourceIdentifier()));
    assertThat(first.licenceStatements()).extracting("text").containsExactly("CC BY 4.0");
    assertThat(first.provenance().sets()).containsExactly("all");
    assertThat(first.provenance().runId()).isEqualTo(run.id());
  }

  @Test
  void publishesNothingForUnchangedRecords() {
    source.put("oai:example.org:1", "One").put("oai:example.org:2", "Two");
    register();

    RunReport second = exchange.harvestAgain(repository.id());

    assertThat(second.account()).isEqualTo(Account.of(0, 0, 2, 0, 0, 0));
    assertThat(exchange.records(repository.id())).hasSize(2);
  }

  @Test
  void asksTheSecondTimeFromTheSourcesOwnClockMinusTheOverlap() {
    source.put("oai:example.org:1", "One").responseDate("2026-11-01T12:00:00Z");
    register();

    RunReport second = exchange.harvestAgain(repository.id());

    assertThat(second.from()).isEqualTo("2026-11-01T11:50:00Z");
    assertThat(source.queries()).last().asString().contains("from=2026-11-01T11%3A50%3A00Z");
  }

  @Test
  void publishesChangesDeletionsAndReturnsWithGrowingVersions() {
    source.put("oai:example.org:1", "One").put("oai:example.org:2", "Two");
    register();

    source.put("oai:example.org:1", "One, revised").delete("oai:example.org:2");
    RunReport changed = exchange.harvestAgain(repository.id());
    source.put("oai:example.org:2", "Two");
    RunReport returned = exchange.harvestAgain(repository.id());

    assertThat(changed.account()).isEqualTo(Account.of(0, 1, 0, 1, 0, 0));
    assertThat(returned.account()).isEqualTo(Account.of(1, 0, 1, 0, 0, 0));
    List<RecordMessage> two =
        exchange.records(repository.id()).stream()
            .filter(r -> r.provenance().sourceIdentifier().endsWith(":2"))
            .toList();
    assertThat(two).hasSize(3);
    assertThat(two.get(1))
        .isInstanceOfSatisfying(
            WithdrawnRecord.class,
            gone -> assertThat(gone.reason()).isEqualTo(WithdrawalReason.DELETED_AT_SOURCE));
    assertThat(two.get(2).recordVersion()).isGreaterThan(two.get(1).recordVersion());
    assertThat(two.get(1).recordVersion()).isGreaterThan(two.get(0).recordVersion());
  }

  @Test
  void countsTombstonesOfSomethingNeverHeldAndPublishesNothing() {
    source.put("oai:example.org:1", "One").delete("oai:example.org:old");

    RunReport run = register();

    assertThat(run.account()).isEqualTo(Account.of(1, 0, 0, 1, 0, 0));
    assertThat(exchange.records(repository.id())).hasSize(1);
  }

  @Test
  void countsARecordThatComesAgainOnTheNextPageAsRepeated() {
    String page =
        "<ListRecords>%s<resumptionToken>at 0</resumptionToken></ListRecords>"
            .formatted(
                "<record><header><identifier>oai:example.org:1</identifier></header><metadata>"
                    + "<dc><title>Early</title></dc></metadata></record>");
    source.put("oai:example.org:1", "Late").then(FakeRepository.body(source.envelope(page)));

    RunReport run = register();

    assertThat(run.account()).isEqualTo(Account.of(1, 0, 0, 0, 0, 1));
    assertThat(exchange.records(repository.id()))
        .last()
        .isInstanceOfSatisfying(
            HarvestedRecord.class,
            late -> assertThat(late.resource().name()).containsValue("Late"));
  }

  @Test
  void keepsRefusedRecordsWithReasonAndBytes() {
    source
        .put("oai:example.org:1", "One")
        .putMetadata(
            "oai:example.org:2", "<arXiv xmlns=\"http://arxiv.org/OAI/arXiv/\"><x>y</x></arXiv>");

    RunReport run = register();

    assertThat(run.account()).isEqualTo(Account.of(1, 0, 0, 0, 1, 0));
    given()
        .get("/runs/{id}/refusals", run.id())
        .then()
        .statusCode(200)
        .body("items.size()", org.hamcrest.Matchers.is(1))
        .body("items[0].identifier", org.hamcrest.Matchers.is("oai:example.org:2"))
        .body("items[0].reason", org.hamcrest.Matchers.is("format arXiv cannot be read yet"))
        .body("items[0].raw", org.hamcrest.Matchers.containsString("<x>y</x>"));
  }

  @Test
  void refusesRecordsThatComeFromThisExchange() {
    source.put("oai:exchange.example.org:1", "Ours").put("oai:example.org:2", "Theirs");

    RunReport run = register();

    assertThat(run.account()).isEqualTo(Account.of(1, 0, 0, 0, 1, 0));
  }

  @Test
  void endsPartialAndAsksForTheSameWindowAgainWhenATokenLeadsNowhere() {
    source.put("oai:example.org:1", "One");
    String page =
        "<ListRecords><record><header><identifier>oai:example.org:1</identifier></header><metadata>"
            + "<dc><title>T</title></dc></metadata></record>"
            + "<resumptionToken>dangling</resumptionToken></ListRecords>";
    String bad = "<error code=\"badResumptionToken\">no</error>";
    for (int i = 0; i < 3; i++) {
      source.then(FakeRepository.body(source.envelope(page)));
      source.then(FakeRepository.body(source.envelope(bad)));
    }

    RunReport run = register();
    RunReport second = exchange.harvestAgain(repository.id());

    assertThat(run.state()).isEqualTo(RunReport.State.PARTIAL);
    assertThat(run.reason()).contains("resumption token");
    assertThat(run.account()).isEqualTo(Account.of(1, 0, 0, 0, 0, 2));
    assertThat(second.from()).isNull();
    assertThat(second.state()).isEqualTo(RunReport.State.SUCCEEDED);
  }

  @Test
  void failsWithARemedyWhenTheAddressIsAnHtmlPage() {
    for (int i = 0; i < 3; i++) {
      source.then(FakeRepository.body("<!DOCTYPE html><html><body>Hello</body></html>"));
    }

    RunReport run = register();

    assertThat(run.state()).isEqualTo(RunReport.State.FAILED);
    assertThat(run.reason()).contains("HTML page").contains("check that the base URL");
  }

  @Test
  void reportsEveryRunToItsTopic() {
    source.put("oai:example.org:1", "One");

    RunReport run = register();

    await()
        .untilAsserted(
            () ->
                assertThat(exchange.reports(run.id()))
                    .last()
                    .isEqualTo(run)
                    .satisfies(last -> assertThat(last.account().added()).isEqualTo(1)));
    assertThat(exchange.reports(run.id()))
        .isSortedAccordingTo(java.util.Comparator.comparing(RunReport::revision));
  }

  @Test
  void withdrawsAllLiveRecordsOfARepositoryThatRetires() {
    for (int i = 1; i <= 3; i++) {
      source.put("oai:example.org:" + i, "Book " + i);
    }
    source.delete("oai:example.org:3");
    register();

    exchange.publish(ExchangeFixture.in(RETIRING, repository));
    RunReport run = exchange.awaitRuns(repository.id(), 2);
    repository = ExchangeFixture.in(RETIRING, repository);

    assertThat(run.kind()).isEqualTo(RunReport.Kind.WITHDRAWAL);
    assertThat(run.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(run.account()).isEqualTo(Account.of(0, 0, 0, 2, 0, 0));
    assertThat(exchange.records(repository.id()))
        .filteredOn(WithdrawnRecord.class::isInstance)
        .hasSize(2)
        .extracting("reason")
        .containsOnly(WithdrawalReason.REPOSITORY_RETIRED);
  }

  @Test
  void neverHarvestsASuspendedRepository() {
    source.put("oai:example.org:1", "One");
    RepositoryRegistration suspended = ExchangeFixture.in(SUSPENDED, repository);

    exchange.publish(suspended);
    RepositoryRegistration other = ExchangeFixture.registration(source.baseUrl());
    exchange.publish(other);
    exchange.awaitRuns(other.id(), 1);

    assertThat(exchange.runs(suspended.id())).isEmpty();
    exchange.publish(ExchangeFixture.in(SUSPENDED, other));
  }
}
