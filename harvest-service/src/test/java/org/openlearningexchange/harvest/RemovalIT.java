package org.openlearningexchange.harvest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.openlearningexchange.contracts.message.RepositoryRegistration.State.SUSPENDED;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.Brake;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnRecord;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;

/** What is withdrawn when sources delete, forget or lose their records. */
@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:harvest,kafka"))
@WithTestResource(value = SourcesResource.class, scope = TestResourceScope.GLOBAL)
class RemovalIT {
  private static final int MANY = 30;
  private static final int MOST_OF_THEM = 25;

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
    exchange.publish(ExchangeFixture.in(SUSPENDED, ExchangeFixture.in(SUSPENDED, repository)));
    source.close();
    exchange.close();
  }

  private RunReport register(int records) {
    for (int i = 1; i <= records; i++) {
      source.put(identifier(i), "Book " + i);
    }
    exchange.publish(repository);
    return exchange.awaitRuns(repository.id(), 1);
  }

  private static String identifier(int number) {
    return "oai:example.org:" + number;
  }

  private List<WithdrawnRecord> withdrawn() {
    return exchange.records(repository.id()).stream()
        .filter(WithdrawnRecord.class::isInstance)
        .map(WithdrawnRecord.class::cast)
        .toList();
  }

  private ValidatableResponse confirm(UUID run, long vanishing) {
    return given()
        .header("Authorization", "Bearer " + TestTokens.member(repository.memberId()))
        .contentType("application/json")
        .body("{\"vanishing\": " + vanishing + "}")
        .put("/runs/{id}/confirmation", run)
        .then();
  }

  @Test
  void withdrawsWhatAListOfEverythingNoLongerNames() {
    register(3);
    source.remove(identifier(2));

    RunReport run = exchange.harvestEverything(repository.id());

    assertThat(run.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(run.vanished()).isEqualTo(1);
    assertThat(run.account()).isEqualTo(Account.of(0, 0, 2, 0, 0, 0));
    assertThat(withdrawn())
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.reason()).isEqualTo(WithdrawalReason.DISAPPEARED_AT_SOURCE);
              assertThat(gone.provenance().sourceIdentifier()).isEqualTo(identifier(2));
            });
  }

  @Test
  void withdrawsNothingThatAListOfChangesDoesNotName() {
    register(3);
    source.remove(identifier(2));

    RunReport run = exchange.harvestAgain(repository.id());

    assertThat(run.vanished()).isZero();
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void withdrawsNothingAfterAListThatBrokeOff() {
    register(3);
    source.remove(identifier(2));
    String one =
        "<ListRecords><record><header><identifier>oai:example.org:1</identifier></header><metadata>"
            + "<dc><title>T</title></dc></metadata></record>"
            + "<resumptionToken>dangling</resumptionToken></ListRecords>";
    source.then(FakeRepository.body(source.envelope(one)));
    for (int i = 0; i < 3; i++) {
      source.then(FakeRepository.status(500));
    }

    RunReport run = exchange.harvestEverything(repository.id());

    assertThat(run.state()).isEqualTo(RunReport.State.PARTIAL);
    assertThat(run.vanished()).isZero();
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void keepsTheEarlierVersionOfARecordThatIsRefused() {
    register(2);
    source.putMetadata(identifier(2), "<nothing xmlns=\"urn:known\"/>");

    RunReport run = exchange.harvestEverything(repository.id());

    assertThat(run.account()).isEqualTo(Account.of(0, 0, 1, 0, 1, 0));
    assertThat(run.vanished()).isZero();
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void keepsWhatIsNotNamedWhileAnEntryCannotBeIdentified() {
    register(2);
    source.remove(identifier(2));
    String page =
        "<ListRecords><record><header><identifier>oai:example.org:1</identifier></header><metadata>"
            + "<dc><title>T</title></dc></metadata></record>"
            + "<record><header/><metadata><dc><title>Whose?</title></dc></metadata></record>"
            + "</ListRecords>";
    source.then(FakeRepository.body(source.envelope(page)));

    RunReport run = exchange.harvestEverything(repository.id());

    assertThat(run.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(run.findings()).extracting("code").contains("disappeared-records-kept");
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void removesNothingWhenTheBrakeHoldsAndGoesOnWhenItsMemberConfirms() {
    register(MANY);
    for (int i = 1; i <= MOST_OF_THEM; i++) {
      source.remove(identifier(i));
    }

    RunReport held = exchange.harvestEverything(repository.id());

    assertThat(held.state()).isEqualTo(RunReport.State.HELD);
    assertThat(held.brake()).isEqualTo(new Brake(MANY, MOST_OF_THEM));
    assertThat(held.reason()).contains("25 of 30 records");
    assertThat(withdrawn()).isEmpty();
    confirm(held.id(), 3)
        .statusCode(409)
        .body("type", endsWith("confirmation-differs"))
        .body("vanishing", is(MOST_OF_THEM));

    String confirmed = confirm(held.id(), MOST_OF_THEM).statusCode(202).extract().path("id");
    RunReport run = exchange.awaitEnd(UUID.fromString(confirmed));

    assertThat(run.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(run.vanished()).isEqualTo(MOST_OF_THEM);
    assertThat(withdrawn()).hasSize(MOST_OF_THEM);
    confirm(held.id(), MOST_OF_THEM).statusCode(409).body("type", endsWith("run-not-held"));
    confirm(run.id(), MOST_OF_THEM).statusCode(409).body("type", endsWith("run-not-held"));
  }

  @Test
  void holdsTombstonesBackToo() {
    register(MANY);
    for (int i = 1; i <= MOST_OF_THEM; i++) {
      source.delete(identifier(i));
    }

    RunReport held = exchange.harvestAgain(repository.id());

    assertThat(held.state()).isEqualTo(RunReport.State.HELD);
    assertThat(held.account().deleted()).isEqualTo(MOST_OF_THEM);
    assertThat(withdrawn()).isEmpty();

    for (int i = 1; i <= MOST_OF_THEM; i++) {
      source.put(identifier(i), "Book " + i);
    }
    RunReport returned = exchange.harvestAgain(repository.id());

    assertThat(returned.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(returned.from()).isEqualTo(held.from());
    assertThat(returned.account()).isEqualTo(Account.of(0, 0, MANY, 0, 0, 0));
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void aConfirmationIsForTheMemberAlone() {
    RunReport run = register(1);

    given()
        .header("Authorization", "Bearer " + TestTokens.member(UUID.randomUUID()))
        .contentType("application/json")
        .body("{\"vanishing\": 1}")
        .put("/runs/{id}/confirmation", run.id())
        .then()
        .statusCode(403);
  }

  @Test
  void aRecordThatIsDeletedOnOnePageAndThereOnTheNextStays() {
    register(1);
    String deleted =
        "<ListRecords><record><header status=\"deleted\"><identifier>oai:example.org:1"
            + "</identifier></header></record>"
            + "<resumptionToken>at 0</resumptionToken></ListRecords>";
    source.then(FakeRepository.body(source.envelope(deleted)));
    source.beforeLists(
        request -> {
          if (request.getRequestURI().getRawQuery().contains("resumptionToken")) {
            exchange.awaitRuns(repository.id(), 1);
            org.awaitility.Awaitility.await()
                .until(() -> exchange.runs(repository.id()).get(0).pages() == 1);
          }
        });

    RunReport run = exchange.harvestAgain(repository.id());

    assertThat(run.account()).isEqualTo(Account.of(0, 0, 0, 1, 0, 1));
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void tombstonesOfWhatWasNeverHeldHoldNothingUp() {
    for (int i = 100; i < 500; i++) {
      source.delete(identifier(i));
    }

    RunReport run = register(1);

    assertThat(run.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(run.account()).isEqualTo(Account.of(1, 0, 0, 400, 0, 0));
    assertThat(exchange.records(repository.id())).hasSize(1);
  }

  @Test
  void withdrawsWhatIsInASetThatIsLeftOutFromNowOn() {
    register(2);
    repository = ExchangeFixture.without(List.of("all"), repository);

    exchange.publish(repository);
    RunReport run = exchange.awaitRuns(repository.id(), 2);

    assertThat(run.from()).isNull();
    assertThat(run.account().delivered()).isZero();
    assertThat(run.vanished()).isEqualTo(2);
    assertThat(withdrawn()).hasSize(2);
  }
}
