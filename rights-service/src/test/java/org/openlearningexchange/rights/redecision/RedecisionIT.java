package org.openlearningexchange.rights.redecision;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.contracts.message.ResourceId;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.local.store.KafkaProcess;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestStores;
import org.openlearningexchange.local.test.TestTokens;
import org.openlearningexchange.rights.Exchange;
import org.openlearningexchange.rights.decision.Fixtures;
import org.openlearningexchange.rights.recognition.Recognition;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
class RedecisionIT {
  private final Rows rows;
  private final UUID member = UUID.randomUUID();
  private final UUID repository = UUID.randomUUID();
  private final UUID id = ResourceId.of(repository, "oai:1");

  RedecisionIT(DataSource dataSource) {
    this.rows = new Rows(dataSource);
  }

  @BeforeAll
  static void open() {
    Exchange.open();
  }

  @Test
  void letsAPolicySpeakForRecordsThatWereSilentBeforeIt() throws SQLException {
    UUID other = ResourceId.of(repository, "oai:2");
    register(null);
    sendAndAwait(id, 1, null);
    sendAndAwait(other, 1, "All rights reserved");

    register("CC-BY-4.0");

    PublishedResource resource = awaitStatus(Status.REPOSITORY_DEFAULT);
    assertThat(resource.rights().label())
        .isEqualTo("CC BY 4.0, by policy of University of Example");
    assertThat(resource.revision()).isEqualTo(2);
    assertThat(rows.number("select revision from resource where id = ?", other)).isEqualTo(1);
    when()
        .get("/resources/{id}/rights/history", id)
        .then()
        .body("cause", contains("repository-default", "harvest"))
        .body("[0].from", equalTo("NONE"));
    awaitFinished();
    asMember(member)
        .get("/redecisions")
        .then()
        .statusCode(200)
        .body("$", hasSize(1))
        .body("[0].cause", equalTo("repository-default"))
        .body("[0].repositoryId", equalTo(repository.toString()))
        .body("[0].state", equalTo("finished"))
        .body("[0].total", equalTo(1))
        .body("[0].done", equalTo(1))
        .body("[0].changed", equalTo(1))
        .body("[0].finishedAt", notNullValue());
    asMember(UUID.randomUUID()).get("/redecisions").then().body("$", hasSize(0));
    given()
        .header("Authorization", "Bearer " + TestTokens.operator())
        .get("/redecisions")
        .then()
        .body("$", not(hasSize(0)));
    given().get("/redecisions").then().statusCode(401);
  }

  @Test
  void letsAPolicySpeakForRecordsThatComeAfterIt() {
    register("CC-BY-4.0");
    await()
        .atMost(Exchange.LONG)
        .until(
            () ->
                rows.number(
                        "select count(*) from repository_policy where repository_id = ?",
                        repository)
                    == 1);

    PublishedResource silent = sendAndAwait(id, 1, null);
    PublishedResource speaking = sendAndAwait(id, 2, "CC BY-NC 4.0");

    assertThat(silent.rights().status()).isEqualTo(Status.REPOSITORY_DEFAULT);
    assertThat(speaking.rights().expression()).isEqualTo("CC-BY-NC-4.0");
    assertThat(speaking.rights().earlier())
        .extracting(EarlierGrant::expression)
        .containsExactly("CC-BY-4.0");
  }

  @Test
  void keepsWhatAPolicyGaveOnceItIsAnotherAndOnceItEnds() {
    register("CC-BY-4.0");
    sendAndAwait(id, 1, null);
    awaitStatus(Status.REPOSITORY_DEFAULT);

    register("CC-BY-NC-4.0");
    PublishedResource changed =
        Exchange.awaitPublished(
            id, resource -> resource.rights().expression().equals("CC-BY-NC-4.0"));
    register(null);
    PublishedResource ended = awaitStatus(Status.UNKNOWN);

    assertThat(changed.rights().earlier())
        .extracting(EarlierGrant::expression)
        .containsExactly("CC-BY-4.0");
    assertThat(ended.rights().earlier())
        .extracting(EarlierGrant::expression)
        .containsExactly("CC-BY-NC-4.0", "CC-BY-4.0");
  }

  @Test
  void decidesNothingAnewWhereAPolicyComesToTheSame() {
    register("CC-BY-4.0");
    sendAndAwait(id, 1, null);
    awaitStatus(Status.REPOSITORY_DEFAULT);
    long revision = rows.number("select revision from resource where id = ?", id);
    long known = registrationRevision();
    long passes =
        rows.number("select count(*) from redecision where repository_id = ?", repository);

    register("CC-BY-4.0");
    UUID later = ResourceId.of(repository, "oai:later");
    sendAndAwait(later, 1, null);
    await().atMost(Exchange.LONG).until(() -> registrationRevision() > known);

    assertThat(rows.number("select revision from resource where id = ?", id)).isEqualTo(revision);
    assertThat(rows.number("select count(*) from redecision where repository_id = ?", repository))
        .isEqualTo(passes);
  }

  @Test
  void decidesAnewOnWhatOlderRulesDecided() throws SQLException {
    sendAndAwait(id, 1, "CC BY 4.0");
    execute(
        "update resource set rules_version = 0,"
            + " decision = replace(decision, 'CC-BY-4.0', 'CC-BY-SA-4.0') where id = ?");

    PublishedResource resource =
        Exchange.awaitPublished(id, published -> published.revision() == 2);

    assertThat(resource.rights().expression()).isEqualTo("CC-BY-4.0");
    assertThat(resource.rights().earlier()).isEmpty();
    when()
        .get("/resources/{id}/rights/history", id)
        .then()
        .body("cause", contains("rules", "harvest"))
        .body("[0].from", equalTo("CC-BY-SA-4.0"))
        .body("[0].to", equalTo("CC-BY-4.0"))
        .body("[0].runId", nullValue())
        .body("[0].recordVersion", equalTo(1));
    assertThat(rows.number("select count(*) from notice where resource_id = ?", id)).isEqualTo(1);
    await()
        .atMost(Exchange.LONG)
        .until(
            () ->
                rows.number(
                        "select count(*) from redecision where cause = 'rules' and state ="
                            + " 'finished' and done = total and ?::uuid is not null",
                        id)
                    == 1);
  }

  @Test
  void givesWhatTheSourceAnnouncedOnceItsDayHasCome() throws SQLException {
    Instant harvested = Instant.now().minus(30, ChronoUnit.DAYS);
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    Exchange.send(
        harvestedAt(
            harvested, Fixtures.recordOf(repository, id, 1, "CC BY 4.0 from " + yesterday)));
    Exchange.awaitPublished(id, published -> published.rights().expression().equals("CC-BY-4.0"));

    execute(
        "update resource set embargo_until = now() - interval '1 hour', decision ="
            + " replace(decision, '\"expression\":\"CC-BY-4.0\"', '\"expression\":\"NONE\"') where"
            + " id = ?");

    Exchange.awaitPublished(id, published -> published.revision() == 2);
    when()
        .get("/resources/{id}/rights/history", id)
        .then()
        .body("cause", contains("embargo-ended", "harvest"))
        .body("[0].from", equalTo("NONE"))
        .body("[0].to", equalTo("CC-BY-4.0"));
    assertThat(
            rows.number(
                "select count(*) from resource where embargo_until is not null and id = ?", id))
        .isZero();
  }

  @Test
  void leavesAloneWhatNewerRulesDecided() throws SQLException {
    UUID older = ResourceId.of(repository, "oai:older");
    sendAndAwait(id, 1, "CC BY 4.0");
    sendAndAwait(older, 1, "CC BY 4.0");
    execute(
        "update resource set rules_version = "
            + (Recognition.RULES_VERSION + 1)
            + ", decision = replace(decision, 'CC-BY-4.0', 'CC-BY-SA-4.0') where id = ?");
    execute(
        "update resource set rules_version = 0 where id = '" + older + "' and ?::uuid is not null");

    await()
        .atMost(Exchange.LONG)
        .until(
            () ->
                rows.number("select rules_version from resource where id = ?", older)
                    == Recognition.RULES_VERSION);

    when().get("/resources/{id}/rights", id).then().body("expression", equalTo("CC-BY-SA-4.0"));
    assertThat(rows.number("select revision from resource where id = ?", older)).isEqualTo(1);
  }

  @Test
  void goesOnWithAPassThatAnotherInstanceLeftUnfinished() throws SQLException {
    register("CC-BY-4.0");
    for (int number = 1; number <= 3; number++) {
      UUID resource = ResourceId.of(repository, "oai:" + number);
      sendAndAwait(resource, 1, null);
      Exchange.awaitPublished(
          resource, published -> published.rights().status() == Status.REPOSITORY_DEFAULT);
    }
    awaitFinishedOrNone();
    rows.execute("delete from redecision where repository_id = ?", repository);
    rows.execute(
        "with policy as (update repository_policy set revision = revision + 1"
            + " where repository_id = ? returning *),"
            + " ahead as (update resource set policy_revision = policy.revision from policy"
            + " where id = '"
            + id
            + "') insert into redecision (cause, repository_id, member_id, policy_revision, total,"
            + " done, started_at) select 'repository-default', repository_id, member_id, revision,"
            + " 3, 1, now() from policy",
        repository);

    awaitFinished();

    assertThat(rows.number("select done from redecision where repository_id = ?", repository))
        .isEqualTo(3);
    assertThat(rows.number("select changed from redecision where repository_id = ?", repository))
        .isZero();
  }

  @Test
  void waitsWhileWhatIsToBePublishedPilesUp() throws SQLException {
    register(null);
    sendAndAwait(id, 1, null);
    KafkaProcess kafka = TestStores.kafka();
    kafka.stop();
    try {
      execute(
          "insert into resource (id, state, record_version, rules_version, revision)"
              + " select gen_random_uuid(), 'erased', 1, 1, 1 from generate_series(1, 1100)"
              + " where ?::uuid is not null");
      rows.execute(
          "insert into repository_policy (repository_id, member_id, revision,"
              + " registration_revision, as_of, applied) values (?, gen_random_uuid(), 1, 1,"
              + " current_date, null)",
          repository);
      await()
          .atMost(Exchange.LONG)
          .until(
              () ->
                  rows.number("select count(*) from redecision where repository_id = ?", repository)
                      == 1);
      await()
          .during(Duration.ofSeconds(1))
          .atMost(Exchange.LONG)
          .until(
              () ->
                  rows.number("select done from redecision where repository_id = ?", repository)
                      == 0);
    } finally {
      kafka.start();
    }

    awaitFinished();
  }

  private void register(@Nullable String licence) {
    Exchange.register(
        repository,
        member,
        "University of Example",
        licence == null
            ? null
            : new DefaultLicence(
                licence,
                LocalDate.of(2024, 1, 1),
                null,
                URI.create("https://university.example/policy")));
  }

  private PublishedResource sendAndAwait(UUID resource, long version, @Nullable String licence) {
    Exchange.send(Fixtures.recordOf(repository, resource, version, licence));
    return Exchange.awaitPublished(resource, published -> published.recordVersion() == version);
  }

  private static HarvestedRecord harvestedAt(Instant harvested, HarvestedRecord record) {
    Provenance provenance = record.provenance();
    return new HarvestedRecord(
        record.resourceId(),
        record.recordVersion(),
        new Provenance(
            provenance.repositoryId(),
            provenance.sourceIdentifier(),
            provenance.datestamp(),
            provenance.sets(),
            provenance.metadataPrefix(),
            provenance.baseUrl(),
            provenance.runId(),
            harvested),
        record.contentHash(),
        record.resource(),
        record.licenceStatements(),
        record.sourceValues(),
        record.workKeys(),
        record.detected());
  }

  private PublishedResource awaitStatus(Status status) {
    return Exchange.awaitPublished(id, resource -> resource.rights().status() == status);
  }

  private void awaitFinished() {
    await()
        .atMost(Exchange.LONG)
        .until(
            () ->
                rows.number(
                        "select count(*) from redecision where state = 'finished' and repository_id"
                            + " = ?",
                        repository)
                    == 1);
  }

  private long registrationRevision() {
    return rows.number(
        "select registration_revision from repository_policy where repository_id = ?", repository);
  }

  private void awaitFinishedOrNone() {
    await()
        .atMost(Exchange.LONG)
        .until(
            () ->
                rows.number(
                        "select count(*) from redecision where state = 'running' and repository_id"
                            + " = ?",
                        repository)
                    == 0);
  }

  private static io.restassured.specification.RequestSpecification asMember(UUID member) {
    return given().header("Authorization", "Bearer " + TestTokens.member(member));
  }

  private void execute(String statement) throws SQLException {
    rows.execute(statement, id);
  }
}
