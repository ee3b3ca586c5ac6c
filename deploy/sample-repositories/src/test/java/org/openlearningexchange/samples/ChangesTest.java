package org.openlearningexchange.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.samples.OaiClient.Reply;
import org.openlearningexchange.samples.collection.GeneratedCollection;
import org.openlearningexchange.samples.oaipmh.DeletedRecords;

/** What a test can do to a repository, seen from outside. */
class ChangesTest {
  private static final String ONE = "oai:generated.example.org:generated-1";
  private static final String SINCE_CHANGE =
      "verb=ListRecords&metadataPrefix=oai_dc&from=2025-07-01T10:00:00Z";
  private static final RepositoryOptions OPTIONS =
      RepositoryOptions.defaults()
          .withClock(Clock.fixed(Instant.parse("2025-07-01T10:00:00Z"), ZoneOffset.UTC));
  private SampleRepository repository =
      SampleRepository.start(0, GeneratedCollection.of(5), OPTIONS);
  private OaiClient client = new OaiClient(repository.baseUrl());

  @AfterEach
  void stop() {
    repository.close();
  }

  private void restart(DeletedRecords support) {
    repository.close();
    repository =
        SampleRepository.start(0, GeneratedCollection.of(5), OPTIONS.withDeletedRecords(support));
    client = new OaiClient(repository.baseUrl());
  }

  @Test
  void changedTitleHasANewDatestamp() {
    repository.changeTitle(ONE, "Quite another title");

    Reply reply = client.ask(SINCE_CHANGE);

    assertThat(reply.texts("//header/identifier")).containsExactly(ONE);
    assertThat(reply.texts("//dc/title")).containsExactly("Quite another title");
    assertThat(reply.texts("//header/datestamp")).containsExactly("2025-07-01T10:00:00Z");
  }

  @Test
  void touchedRecordHasANewDatestampAndTheSameContent() {
    String before = repository.record(ONE).title().toString();

    repository.touch(ONE);

    assertThat(client.ask(SINCE_CHANGE).texts("//header/identifier")).containsExactly(ONE);
    assertThat(repository.record(ONE).title().toString()).isEqualTo(before);
  }

  @Test
  void deletedRecordLeavesATombstoneAndCanReturn() {
    repository.delete(ONE);

    assertThat(client.ask(SINCE_CHANGE).texts("//header[@status='deleted']/identifier"))
        .containsExactly(ONE);
    assertThat(repository.liveIdentifiers()).hasSize(4).doesNotContain(ONE);
    assertThat(repository.deletedIdentifiers()).containsExactly(ONE);

    repository.restore(ONE);

    assertThat(client.ask(SINCE_CHANGE).count("//dc/title")).isEqualTo(1);
    assertThat(repository.liveIdentifiers()).hasSize(5).contains(ONE);
  }

  @Test
  void repositoryWithoutDeletedRecordsForgets() {
    restart(DeletedRecords.NO);

    repository.delete(ONE);

    assertThat(client.ask("verb=Identify").text("//deletedRecord")).isEqualTo("no");
    assertThat(client.ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + ONE).errorCodes())
        .containsExactly("idDoesNotExist");
    assertThat(client.identifiers("verb=ListIdentifiers&metadataPrefix=oai_dc")).hasSize(4);
  }

  @Test
  void transientRepositorySaysSoAndMayLoseATombstone() {
    restart(DeletedRecords.TRANSIENT);
    repository.delete(ONE);

    repository.vanish(ONE);

    assertThat(client.ask("verb=Identify").text("//deletedRecord")).isEqualTo("transient");
    assertThat(repository.deletedIdentifiers()).isEmpty();
    assertThat(client.ask(SINCE_CHANGE).errorCodes()).containsExactly("noRecordsMatch");
  }

  @Test
  void addedGeneratedRecordsAreNewEachTime() {
    List<String> first = repository.addGenerated(3);
    List<String> second = repository.addGenerated(2);

    assertThat(client.identifiers(SINCE_CHANGE)).hasSize(5).containsAll(first).containsAll(second);
  }

  @Test
  void addedRecordIsServedUnderTheRepositorysDomain() {
    String identifier =
        repository.add(GeneratedCollection.record(77).withTitle("Mine").withRights("CC BY 4.0"));

    Reply reply = client.ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier);

    assertThat(identifier).startsWith("oai:generated.example.org:");
    assertThat(reply.text("//dc/title")).isEqualTo("Mine");
    assertThat(reply.texts("//dc/rights")).containsExactly("CC BY 4.0");
  }

  @Test
  void orderedFailuresComeFirstAndOnlySoMany() {
    repository.failNext(1, 503, Optional.of(Duration.ofSeconds(7)));
    java.net.http.HttpRequest identify =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create(repository.baseUrl() + "?verb=Identify"))
            .build();

    java.net.http.HttpResponse<byte[]> failed = client.send(identify);

    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.headers().firstValue("Retry-After")).contains("7");
    assertThat(client.send(identify).statusCode()).isEqualTo(200);
  }

  @Test
  void requestsAreCountedAndKept() {
    client.ask("verb=Identify");
    client.ask(SINCE_CHANGE);

    assertThat(repository.requests()).isEqualTo(2);
    assertThat(repository.requests("ListRecords")).isEqualTo(1);
    assertThat(repository.latestRequests().get(1)).containsEntry("from", "2025-07-01T10:00:00Z");
  }

  @Test
  void delayHoldsPagesBack() {
    repository.delayPages(Duration.ofMillis(200));
    long start = System.nanoTime();

    client.ask("verb=ListRecords&metadataPrefix=oai_dc");

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void pagesLeaveAtTheirPace() {
    repository.setPageSize(2);
    repository.pacePages(Duration.ofMillis(200));
    long start = System.nanoTime();

    client.list("verb=ListRecords&metadataPrefix=oai_dc");

    // the last answer may have come before it is noted
    assertThat(repository.sentAt("ListRecords")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Duration.ofNanos(repository.sentAt("ListRecords").get(1) - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(400));
  }

  @Test
  void changedInTheOrderOfIdentifiersIsListedInThatOrder() {
    List<String> identifiers = List.copyOf(repository.liveIdentifiers());

    identifiers.forEach(identifier -> repository.changeTitle(identifier, "New"));

    assertThat(client.identifiers(SINCE_CHANGE)).containsExactlyElementsOf(identifiers);
  }
}
