package org.openlearningexchange.harvest.troubles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RunReport.State.SUCCEEDED;
import static org.openlearningexchange.harvest.troubles.OaiText.deleted;
import static org.openlearningexchange.harvest.troubles.OaiText.header;
import static org.openlearningexchange.harvest.troubles.OaiText.page;
import static org.openlearningexchange.harvest.troubles.OaiText.record;
import static org.openlearningexchange.harvest.troubles.OaiText.titled;
import static org.openlearningexchange.harvest.troubles.OaiText.token;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.Window;

/** Deletions, sets and identity, as far as they do not need what is stored. */
class DeletionTroublesTest {
  private static final String ONE = "oai:example.org:1";

  private final TroubledServer server = TroubledServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private Harvested harvest(String... records) throws Exception {
    server.list(page(records));
    Harvested harvested = TroubledHarvest.of(server);
    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    return harvested;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<record><header status=\"deleted\"><identifier>oai:example.org:1</identifier></header></record>",
        "<record><header status=\" Deleted \"><identifier>oai:example.org:1</identifier></header></record>",
        "<record status=\"deleted\"><header><identifier>oai:example.org:1</identifier></header></record>",
        "<header status=\"deleted\"><identifier>oai:example.org:1</identifier></header>",
        "<record><header status='deleted'><identifier>oai:example.org:1</identifier></header>"
            + "<metadata/></record>"
      })
  void takesADeletedRecordForATombstone(String tombstone) throws Exception {
    Harvested harvested = harvest(record(2), tombstone);

    assertThat(harvested.deleted).containsExactly(ONE);
    assertThat(harvested.account.deleted()).isEqualTo(1);
    assertThat(harvested.titles()).containsExactly("Book 2");
  }

  @Test
  void goesByTheStatusOfADeletedRecordThatHasMetadata() throws Exception {
    Harvested harvested =
        harvest(record(1).replace("<header>", "<header status=\"deleted\">"), record(2));

    assertThat(harvested.deleted).containsExactly(ONE);
    assertThat(harvested.live).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"active", "", "not deleted", "published"})
  void takesNoOtherStatusForADeletion(String status) throws Exception {
    Harvested harvested =
        harvest(record(1).replace("<header>", "<header status=\"" + status + "\">"));

    assertThat(harvested.live).containsOnlyKeys(ONE);
  }

  @Test
  void takesTombstonesByTheThousandOfRecordsNeverHeld() throws Exception {
    StringBuilder tombstones = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      tombstones.append(deleted("oai:example.org:old:" + i));
    }

    Harvested harvested = harvest(tombstones.toString(), record(1));

    assertThat(harvested.account.deleted()).isEqualTo(5_000);
    assertThat(harvested.live).hasSize(1);
  }

  @Test
  void takesWhatComesLastOfATombstoneAndARecord() throws Exception {
    server.list(page(record(1), deleted("oai:example.org:2"), token("on")));
    server.at("on", page(deleted(ONE), record(2)));

    Harvested harvested = TroubledHarvest.of(server);

    assertThat(harvested.deleted).containsExactly(ONE);
    assertThat(harvested.titles()).containsExactly("Book 2");
  }

  @ParameterizedTest
  @CsvSource({
    "persistent,true",
    "PERSISTENT,true",
    "transient,false",
    "no,false",
    "'',false",
    "maybe,false"
  })
  void reliesOnTombstonesOnlyWhereTheyArePromised(String stated, boolean relies) throws Exception {
    server
        .verb("Identify", OaiText.identify("YYYY-MM-DD").replace("persistent", stated))
        .list(page(record(1)));

    Harvested harvested = TroubledHarvest.of(server);

    assertThat(harvested.announcesDeletions).isEqualTo(relies);
    assertThat(harvested.codes().contains("deletions-not-kept")).isNotEqualTo(relies);
  }

  @Test
  void namesOnlyAListOfEverythingComplete() throws Exception {
    server.list(page(record(1)));

    assertThat(TroubledHarvest.of(server).isComplete).isTrue();
    assertThat(TroubledHarvest.of(server, new Window.Since("2026-11-01", Duration.ZERO)).isComplete)
        .isFalse();
    assertThat(TroubledHarvest.of(server, new Window.Between(null, "2026-11-01")).isComplete)
        .isFalse();
  }

  @Test
  void holdsOneRecordOfOverlappingSetsWithAllItsSets() throws Exception {
    String both = record(1).replace("<setSpec>all<", "<setSpec>a</setSpec><setSpec> a:b <");
    server.list(page(both));
    Source source = new Source(null, server.address(), "oai_dc", List.of("a", "a:b"), List.of());

    Harvested harvested = TroubledHarvest.of(source, new Window.Everything(), server.hostAndPort());

    assertThat(harvested.live.get(ONE).origin().sets()).containsExactly("a", "a:b");
    assertThat(harvested.account.repeated()).isEqualTo(1);
    assertThat(server.lists()).extracting(it -> it.get("set")).containsExactly("a", "a:b");
  }

  @Test
  void leavesOutExcludedSetsAndThoseBelowThem() throws Exception {
    server.list(
        page(
            record(1),
            record(2).replace(">all<", ">theses<"),
            record(3).replace(">all<", ">theses:bachelor<"),
            record(4).replace(">all<", ">thesesandmore<")));
    Source source = new Source(null, server.address(), "oai_dc", List.of(), List.of("theses"));

    Harvested harvested = TroubledHarvest.of(source, new Window.Everything(), server.hostAndPort());

    assertThat(harvested.titles()).containsExactly("Book 1", "Book 4");
    assertThat(harvested.account.delivered()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OAI:Example.ORG:1",
        "oai:x:größe/../../etc/passwd",
        "'; drop table source_record; --",
        "oai:x:&lt;script&gt;alert(1)&lt;/script&gt;",
        "oai:x:\u202Egnp.exe",
        "oai:x:😀😀",
        "http://example.org/record?id=1&amp;x=2",
        "10.1000/182",
        "1"
      })
  void takesAnyIdentifierAsItIs(String identifier) throws Exception {
    Harvested harvested = harvest(titled(identifier, "Title"), record(2));

    String read = identifier.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    assertThat(harvested.live).containsKey(read).hasSize(2);
  }

  @Test
  void tellsIdentifiersApartByTheirCase() throws Exception {
    assertThat(harvest(titled("oai:x:a", "Lower"), titled("OAI:X:A", "Upper")).live).hasSize(2);
  }

  @Test
  void refusesIdentifiersThatAreTooLongOrThereInVain() throws Exception {
    Harvested harvested =
        harvest(
            titled("oai:x:" + "a".repeat(3_000), "Long"),
            "<record>" + header("&#0;") + "</record>",
            record(1));

    assertThat(harvested.account.refused()).isEqualTo(2);
    assertThat(harvested.live).containsOnlyKeys(ONE);
  }

  @Test
  void namesARecordThatCannotBeReadAsItWasNamedWhenItCould() throws Exception {
    String name = "oai:example.org:a&amp;b";
    server.list(page(titled(name, "Early"), token("on")));
    server.at("on", page(titled(name, "<b>").replace("</metadata>", "")));

    Harvested harvested = TroubledHarvest.of(server);

    assertThat(harvested.titles()).containsExactly("Early");
    assertThat(harvested.account.repeated()).isEqualTo(1);
  }

  @Test
  void readsOverlappingSetsWithoutTakingThemForALoop() throws Exception {
    for (String set : List.of("a", "a:b")) {
      for (int i = 0; i < 70; i++) {
        server.at(set + i, page(record(i), i < 69 ? token(set + (i + 1)) : ""));
      }
    }
    server.otherwise(it -> Answering.ok(page(record(0), token(it.get("set") + 1))));
    Source source = new Source(null, server.address(), "oai_dc", List.of("a", "a:b"), List.of());

    Harvested harvested = TroubledHarvest.of(source, new Window.Everything(), server.hostAndPort());

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.account.added()).isEqualTo(70);
    assertThat(harvested.account.repeated()).isEqualTo(70);
    assertThat(harvested.live.get("oai:example.org:1").origin().sets()).contains("all");
  }

  @Test
  void readsOnWhileAllRecordsAreOfExcludedSets() throws Exception {
    for (int i = 1; i < 80; i++) {
      server.at("" + i, page(record(i), token("" + (i + 1))));
    }
    server
        .list(page(record(0), token("1")))
        .at("80", page(record(80).replace(">all<", ">wanted<")));
    Source source = new Source(null, server.address(), "oai_dc", List.of(), List.of("all"));

    Harvested harvested = TroubledHarvest.of(source, new Window.Everything(), server.hostAndPort());

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.live.keySet()).isEqualTo(Set.of("oai:example.org:80"));
  }
}
