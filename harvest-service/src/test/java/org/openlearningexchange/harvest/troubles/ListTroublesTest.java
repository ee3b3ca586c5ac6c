package org.openlearningexchange.harvest.troubles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RunReport.State.FAILED;
import static org.openlearningexchange.contracts.message.RunReport.State.PARTIAL;
import static org.openlearningexchange.contracts.message.RunReport.State.SUCCEEDED;
import static org.openlearningexchange.harvest.troubles.OaiText.page;
import static org.openlearningexchange.harvest.troubles.OaiText.record;
import static org.openlearningexchange.harvest.troubles.OaiText.records;
import static org.openlearningexchange.harvest.troubles.OaiText.token;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and resumption tokens. */
class ListTroublesTest {
  private final TroubledServer server = TroubledServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private Harvested harvest() throws Exception {
    return TroubledHarvest.of(server);
  }

  private static String badToken() {
    return OaiText.error("badResumptionToken", "expired");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<resumptionToken/>",
        "<resumptionToken></resumptionToken>",
        "<resumptionToken> \n\t </resumptionToken>",
        "<resumptionToken completeListSize=\"1\" cursor=\"0\"><!-- none --></resumptionToken>",
        "<resumptionToken><![CDATA[]]></resumptionToken>"
      })
  void endsAtAnEmptyABlankOrAnAbsentToken(String token) throws Exception {
    server.list(page(record(1), token("two"))).at("two", page(record(2), token));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.titles()).containsExactly("Book 1", "Book 2");
    assertThat(server.tokens()).containsExactly("two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a&b=c+d%2Fe/f#g?h",
        "blanks in between",
        "größe/平均 😀",
        "!'()*;:@[]{}|\\^`\"",
        " leading and trailing blanks "
      })
  void sendsATokenBackExactlyAndAlone(String token) throws Exception {
    server.list(page(record(1), token(token))).at(token, page(record(2)));

    assertThat(harvest().state).isEqualTo(SUCCEEDED);

    assertThat(server.lists().get(1))
        .isEqualTo(Map.of("verb", "ListRecords", "resumptionToken", token));
    assertThat(server.targets()).last().asString().matches("[!-~]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<resumptionToken>a&amp;b&#x2f;c&gt;</resumptionToken>",
        "<resumptionToken><![CDATA[a&b/c>]]></resumptionToken>",
        "<resumptionToken>a&amp;b<!-- really -->/c&gt;</resumptionToken>",
        "<resumptionToken>\n      a&amp;b/c&gt;\n    </resumptionToken>",
        "<resumptionToken expirationDate=\"1999-01-01T00:00:00Z\" cursor=\"-5\""
            + " completeListSize=\"many\">a&amp;b/c></resumptionToken>",
        "<oai:resumptionToken xmlns:oai=\"http://www.openarchives.org/OAI/2.0/\">a&b/c></oai:resumptionToken>"
      })
  void readsATokenHoweverItIsWritten(String token) throws Exception {
    server.list(page(record(1), token)).at("a&b/c>", page(record(2)));

    assertThat(harvest().titles()).hasSize(2);
  }

  @Test
  void carriesTokensOfEightKilobytes() throws Exception {
    String token = "0123456789abcdef".repeat(512);
    server.list(page(record(1), token(token))).at(token, page(record(2)));

    assertThat(harvest().state).isEqualTo(SUCCEEDED);
    assertThat(server.tokens()).containsExactly(token);
  }

  @Test
  void neverSendsOtherArgumentsAlongEvenWhereAServerDemandsThem() throws Exception {
    server
        .list(page(record(1), token("two")))
        .at("two", OaiText.error("badArgument", "metadataPrefix is required"));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.reason).contains("badArgument", "metadataPrefix is required");
    assertThat(server.lists())
        .filteredOn(it -> it.containsKey("resumptionToken"))
        .allMatch(it -> it.size() == 2);
    assertThat(server.lists()).hasSize(2);
  }

  @Test
  void beginsTheListAnewWhenItsTokenHasExpired() throws Exception {
    server
        .list(page(record(1), token("two")))
        .at("two", badToken(), page(record(2), token("three")))
        .at("three", page(record(3)));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.titles()).containsExactly("Book 1", "Book 2", "Book 3");
    assertThat(harvested.account.repeated()).isEqualTo(1);
    assertThat(harvested.codes()).contains("resumption-token-forgotten");
  }

  @Test
  void endsPartialWhenTokensExpireForEver() throws Exception {
    server.list(page(record(1), token("two"))).at("two", badToken());

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.reason).contains("resumption token", "let tokens live longer");
    assertThat(harvested.titles()).containsExactly("Book 1");
    assertThat(server.lists()).hasSizeLessThan(10);
  }

  @Test
  void takesABadTokenForNoEnd() throws Exception {
    server
        .list(page(records(1, 3), token("end").replace(">end", " completeListSize=\"3\">end")))
        .at("end", badToken());

    assertThat(harvest().state).isEqualTo(PARTIAL);
  }

  @Test
  void stopsWhenTheSameTokenComesAgain() throws Exception {
    server.list(page(record(1), token("on"))).at("on", page(record(2), token("on")));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.titles()).containsExactly("Book 1", "Book 2");
    assertThat(harvested.reason).contains("same resumption token again");
    assertThat(server.lists()).hasSize(2);
  }

  @Test
  void stopsWhenAnEmptyPageHasTheTokenThatItWasAskedForWith() throws Exception {
    server.list(page(record(1), token("on"))).at("on", page(token("on")));

    assertThat(harvest().state).isEqualTo(PARTIAL);
    assertThat(server.lists()).hasSize(2);
  }

  @Test
  void stopsWhenTokensGoRoundInACircle() throws Exception {
    server
        .list(page(record(1), token("a")))
        .at("a", page(record(2), token("b")))
        .at("b", page(record(3), token("c")))
        .at("c", page(record(4), token("a")));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.reason).contains("circle");
    assertThat(harvested.live).hasSize(4);
    assertThat(server.lists()).hasSizeLessThan(15);
  }

  @Test
  void stopsWhenFreshTokensBringTheSameRecordsForEver() throws Exception {
    AtomicInteger fresh = new AtomicInteger();
    server.otherwise(it -> Answering.ok(page(record(1), token("t" + fresh.incrementAndGet()))));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.reason).contains("without a new record");
    assertThat(server.lists()).hasSizeLessThan(100);
  }

  @Test
  void stopsWhenFreshTokensBringRecordsWithoutIdentifierForEver() throws Exception {
    AtomicInteger fresh = new AtomicInteger();
    server.otherwise(it -> Answering.ok(page("<record/>", token("t" + fresh.incrementAndGet()))));

    assertThat(harvest().state).isEqualTo(PARTIAL);
    assertThat(server.lists()).hasSizeLessThan(100);
  }

  @Test
  void stopsWhenEmptyPagesHaveFreshTokensForEver() throws Exception {
    AtomicInteger fresh = new AtomicInteger();
    server.otherwise(it -> Answering.ok(page(token("t" + fresh.incrementAndGet()))));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("empty pages in a row");
    assertThat(server.lists()).hasSizeLessThan(150);
  }

  @Test
  void goesOnAfterThirtyEmptyPages() throws Exception {
    server.list(page(record(1), token("1")));
    for (int i = 1; i <= 30; i++) {
      server.at("" + i, page(token("" + (i + 1))));
    }
    server.at("31", page(record(2)));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.titles()).containsExactly("Book 1", "Book 2");
  }

  @Test
  void takesNoRecordsMatchToATokenForABreak() throws Exception {
    server
        .list(page(record(1), token("two")))
        .at("two", OaiText.error("noRecordsMatch", "nothing left"));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.reason).contains("noRecordsMatch");
    assertThat(harvested.titles()).containsExactly("Book 1");
  }

  @Test
  void takesNoRecordsMatchToATokenForTheEndWhenAllAnnouncedHaveCome() throws Exception {
    server
        .list(page(records(1, 2), token("on").replace(">on", " completeListSize=\"2\">on")))
        .at("on", OaiText.error("noRecordsMatch", ""));

    assertThat(harvest().state).isEqualTo(SUCCEEDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "1", "0", "-1", "9999999999999999999", "all"})
  void tellsButBelievesNoWrongListSize(String size) throws Exception {
    server
        .list(page(record(1), token("on").replace(">on", " completeListSize=\"" + size + "\">on")))
        .at(
            "on",
            page(
                record(2),
                "<resumptionToken cursor=\"x\" expirationDate=\"yesterday\" completeListSize=\""
                    + size
                    + "\"/>"));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.live).hasSize(2);
    assertThat(harvested.codes())
        .hasSize(size.matches("\\d{1,2}") ? 1 : 0)
        .allMatch("complete-list-size-differs"::equals);
  }

  @Test
  void takesRecordsThatComeAgainOnTheNextPageOnce() throws Exception {
    server.list(page(records(1, 3), token("two"))).at("two", page(records(2, 5)));

    Harvested harvested = harvest();

    assertThat(harvested.live).hasSize(5);
    assertThat(harvested.account.added()).isEqualTo(5);
    assertThat(harvested.account.repeated()).isEqualTo(2);
  }

  @Test
  void takesTheLastOfTwoRecordsWithOneIdentifier() throws Exception {
    server.list(
        page(
            OaiText.titled("oai:example.org:1", "Early"),
            record(2),
            OaiText.titled("oai:example.org:1", "Late")));

    Harvested harvested = harvest();

    assertThat(harvested.titles()).containsExactlyInAnyOrder("Late", "Book 2");
    assertThat(harvested.account.repeated()).isEqualTo(1);
  }

  @Test
  void readsAListThatGrowsWhileItIsRead() throws Exception {
    AtomicInteger size = new AtomicInteger(4);
    server.otherwise(
        it -> {
          int from = Integer.parseInt(it.getOrDefault("resumptionToken", "1"));
          int to = Math.min(from + 1, size.get());
          size.updateAndGet(now -> Math.min(20, now + 1));
          String rest = to < size.get() && to < 20 ? token("" + (to + 1)) : "";
          return Answering.ok(page(records(from, to), rest));
        });

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.live).hasSize(20);
  }

  @Test
  void takesRecordsAfterTheTokenAndOfSeveralLists() throws Exception {
    String two = "<ListRecords>" + record(1) + token("on") + record(2) + "</ListRecords>";
    server
        .list(OaiText.document(two + "<ListRecords>" + record(3) + "</ListRecords>"))
        .at("on", page(record(4)));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.live).hasSize(4);
  }

  @Test
  void readsATokenThatStandsOutsideOfTheList() throws Exception {
    server
        .list(OaiText.document("<ListRecords>" + record(1) + "</ListRecords>" + token("on")))
        .at("on", page(record(2)));

    assertThat(harvest().live).hasSize(2);
  }

  @Test
  void goesOnWithTheTokenThatSaysSomethingWhereThereAreTwo() throws Exception {
    server.list(page(token("on"), record(1), "<resumptionToken/>")).at("on", page(record(2)));

    assertThat(harvest().live).hasSize(2);
  }

  @Test
  void takesATokenThatIsOnlyAnAttributeForAnEmptyOne() throws Exception {
    server.list(page(record(1), "<resumptionToken value=\"on\"/>"));

    assertThat(harvest().state).isEqualTo(SUCCEEDED);
    assertThat(server.lists()).hasSize(1);
  }

  @Test
  void endsPartialWhereATokenLeadsToAnotherListForEver() throws Exception {
    server
        .list(page(record(1), token("two")))
        .at("two", page(OaiText.titled("oai:other.example:1", "Theirs"), token("three")))
        .at("three", page(OaiText.titled("oai:other.example:2", "Theirs too"), token("two")));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(server.lists()).hasSizeLessThan(10);
  }
}
