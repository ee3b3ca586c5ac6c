package org.openlearningexchange.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.samples.OaiClient.Reply;
import org.openlearningexchange.samples.collection.GeneratedCollection;

/** Lists and their resumption tokens (OAI-PMH 3.5). */
class PagingTest {
  private static final String ALL = "verb=ListRecords&metadataPrefix=oai_dc";
  private SampleRepository repository =
      SampleRepository.start(
          0, GeneratedCollection.of(25), RepositoryOptions.defaults().withPageSize(10));
  private OaiClient client = new OaiClient(repository.baseUrl());

  @AfterEach
  void stop() {
    repository.close();
  }

  @Test
  void pagesCountUpAndTheLastTokenIsEmpty() {
    List<Reply> pages = client.list(ALL);

    assertThat(pages).extracting(page -> page.count("//record")).containsExactly(10, 10, 5);
    assertThat(pages)
        .extracting(page -> page.text("//resumptionToken/@cursor"))
        .containsExactly("0", "10", "20");
    assertThat(pages)
        .extracting(page -> page.text("//resumptionToken/@completeListSize"))
        .containsOnly("25");
    assertThat(pages.get(2).count("//resumptionToken")).isEqualTo(1);
    assertThat(pages.get(2).text("//resumptionToken")).isEmpty();
  }

  @Test
  void wholeListInOnePageHasNoToken() {
    repository.setPageSize(25);

    assertThat(client.ask(ALL).count("//resumptionToken")).isZero();
  }

  @Test
  void tokenMayBeUsedAgain() {
    String token = client.ask(ALL).text("//resumptionToken");

    assertThat(client.askWithToken("ListRecords", token).texts("//header/identifier"))
        .isEqualTo(client.askWithToken("ListRecords", token).texts("//header/identifier"))
        .hasSize(10);
  }

  @Test
  void tokenOutlivesARestart() {
    String token = client.ask(ALL).text("//resumptionToken");
    repository.close();

    repository =
        SampleRepository.start(
            0, GeneratedCollection.of(25), RepositoryOptions.defaults().withPageSize(10));
    client = new OaiClient(repository.baseUrl());

    assertThat(client.askWithToken("ListRecords", token).count("//record")).isEqualTo(10);
  }

  @Test
  void tokenOfAnotherVerbIsBad() {
    String token = client.ask(ALL).text("//resumptionToken");

    assertThat(client.askWithToken("ListIdentifiers", token).errorCodes())
        .containsExactly("badResumptionToken");
  }

  @Test
  void tokenThatWasTamperedWithIsBad() {
    String token = client.ask(ALL).text("//resumptionToken");

    assertThat(client.askWithToken("ListRecords", token + "A").errorCodes())
        .containsExactly("badResumptionToken");
  }

  @Test
  void expiredTokensAreBad() {
    String token = client.ask(ALL).text("//resumptionToken");

    repository.expireTokens();

    assertThat(client.askWithToken("ListRecords", token).errorCodes())
        .containsExactly("badResumptionToken");
    assertThat(client.list(ALL)).hasSize(3);
  }

  @Test
  void tokenLifetimeIsToldAndKept() {
    repository.close();
    Instant start = Instant.parse("2025-06-01T12:00:00Z");
    List<Instant> now = new ArrayList<>(List.of(start));
    repository =
        SampleRepository.start(
            0,
            GeneratedCollection.of(25),
            RepositoryOptions.defaults()
                .withPageSize(10)
                .withTokenLifetime(Duration.ofMinutes(5))
                .withClock(new ListClock(now)));
    client = new OaiClient(repository.baseUrl());
    Reply first = client.ask(ALL);

    now.set(0, start.plusSeconds(301));

    assertThat(first.text("//resumptionToken/@expirationDate")).isEqualTo("2025-06-01T12:05:00Z");
    assertThat(client.askWithToken("ListRecords", first.text("//resumptionToken")).errorCodes())
        .containsExactly("badResumptionToken");
  }

  @Test
  void itemThatChangesDuringAListComesAgainAtItsEndAndNoneIsSkipped() {
    Reply first = client.ask(ALL);
    String delivered = first.texts("//header/identifier").get(3);
    String waiting = "oai:generated.example.org:generated-12";
    repository.changeTitle(delivered, "Changed while being read");
    repository.delete(waiting);

    List<String> rest = new ArrayList<>();
    List<String> deleted = new ArrayList<>();
    String token = first.text("//resumptionToken");
    while (!token.isEmpty()) {
      Reply page = client.askWithToken("ListRecords", token);
      rest.addAll(page.texts("//header/identifier"));
      deleted.addAll(page.texts("//header[@status='deleted']/identifier"));
      token = page.text("//resumptionToken");
    }

    assertThat(rest).hasSize(16).contains(delivered);
    assertThat(deleted).containsExactly(waiting);
  }

  /** A clock that a test sets. */
  private static final class ListClock extends Clock {
    private final List<Instant> now;

    private ListClock(List<Instant> now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now.get(0);
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
