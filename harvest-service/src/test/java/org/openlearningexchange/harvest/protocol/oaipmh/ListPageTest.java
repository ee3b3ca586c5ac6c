package org.openlearningexchange.harvest.protocol.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.protocol.oaipmh.PageFixture.list;
import static org.openlearningexchange.harvest.protocol.oaipmh.PageFixture.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.SourceRecord.Flag;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;

/** Pages as sources really send them. */
class ListPageTest {
  private static final String ONE = record("oai:x:1", "One");
  private static final String TWO = record("oai:x:2", "Two");

  private static String title(Delivered record) {
    return ((Metadata.Xml) ((SourceRecord) record).metadata())
        .root()
        .child("title")
        .orElseThrow()
        .stripped();
  }

  @Test
  void readsRecordsWithTheirHeaders() throws IOException {
    PageFixture page = PageFixture.of(list(ONE + TWO));

    assertThat(page.end()).isEqualTo(OaiDocument.End.COMPLETE);
    assertThat(page.summary().responseDate()).isEqualTo("2026-11-01T12:00:00Z");
    assertThat(page.summary().records()).isEqualTo(2);
    assertThat(page.records()).extracting(ListPageTest::title).containsExactly("One", "Two");
    SourceRecord first = (SourceRecord) page.records().get(0);
    assertThat(first.identifier()).isEqualTo("oai:x:1");
    assertThat(first.datestamp()).isEqualTo("2026-10-01");
    assertThat(first.flags()).isEmpty();
    assertThat(first.raw()).isEqualTo(ONE.strip());
  }

  @Test
  void takesAnEmptyABlankAndAMissingTokenForTheEnd() throws IOException {
    assertThat(PageFixture.of(list(ONE)).summary().token()).isNull();
    assertThat(PageFixture.of(list(ONE + "<resumptionToken/>")).summary().token()).isNull();
    assertThat(
            PageFixture.of(list(ONE + "<resumptionToken> \n </resumptionToken>")).summary().token())
        .isNull();
  }

  @Test
  void readsATokenExactly() throws IOException {
    PageFixture page =
        PageFixture.of(
            list(ONE + "<resumptionToken completeListSize=\"7\">a&amp;b=%2F</resumptionToken>"));

    assertThat(page.summary().token()).isEqualTo(new ResumptionToken("a&b=%2F", 7L));
  }

  @Test
  void knowsABrokenOffPage() throws IOException {
    String whole = list(ONE + TWO);
    PageFixture cut = PageFixture.of(whole.substring(0, whole.indexOf("Two")));

    assertThat(cut.end()).isEqualTo(OaiDocument.End.TRUNCATED);
    assertThat(cut.records()).extracting(ListPageTest::title).containsExactly("One");
  }

  @Test
  void knowsWhatIsNoOaiPmh() throws IOException {
    assertThat(PageFixture.of("<!doctype html><html></html>").end())
        .isEqualTo(OaiDocument.End.HTML);
    assertThat(PageFixture.of("{\"error\": 1}").end()).isEqualTo(OaiDocument.End.NOT_OAI);
    assertThat(PageFixture.of("<rss><channel/></rss>").end()).isEqualTo(OaiDocument.End.NOT_OAI);
    assertThat(PageFixture.of("").end()).isEqualTo(OaiDocument.End.NOT_OAI);
  }

  @Test
  void refusesADocumentTypeDeclaration() throws IOException {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE OAI-PMH [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

    assertThat(PageFixture.of(bomb + list(ONE).replaceFirst("<\\?.*?\\?>", "")).end())
        .isEqualTo(OaiDocument.End.DOCTYPE);
  }

  @Test
  void passesOverWarningsAndBlankLinesAndAByteOrderMark() throws IOException {
    String noisy =
        "\uFEFF\n\n<br />\n<b>Warning</b>: fopen() in <b>/x.php</b> on line 3<br />\n" + list(ONE);

    assertThat(PageFixture.of(noisy).records()).hasSize(1);
  }

  @Test
  void honoursTheDeclaredEncoding() throws IOException {
    String latin = list(record("oai:x:1", "Übung")).replace("UTF-8", "ISO-8859-1");
    PageFixture page = PageFixture.of(latin.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(page.records()).extracting(ListPageTest::title).containsExactly("Übung");
    assertThat(((SourceRecord) page.records().get(0)).flags()).isEmpty();
  }

  @Test
  void readsUtf16WithAndWithoutAMark() throws IOException {
    String text = list(record("oai:x:1", "Übung")).replace("UTF-8", "UTF-16");

    for (byte[] bytes :
        List.of(
            text.getBytes(StandardCharsets.UTF_16),
            text.getBytes(StandardCharsets.UTF_16LE),
            text.getBytes(StandardCharsets.UTF_16BE))) {
      assertThat(PageFixture.of(bytes).records())
          .extracting(ListPageTest::title)
          .containsExactly("Übung");
    }
  }

  @Test
  void flagsBytesThatAreNoCharacters() throws IOException {
    byte[] broken = list(record("oai:x:1", "Übung")).getBytes(StandardCharsets.ISO_8859_1);

    SourceRecord record = (SourceRecord) PageFixture.of(broken).records().get(0);

    assertThat(record.flags()).containsExactly(Flag.CHARACTERS_LOST);
  }

  @Test
  void letsABrokenRecordCostOnlyItself() throws IOException {
    String broken = record("oai:x:bad", "One <b>bold").replace("</dc:title>", "");
    List<Delivered> records = PageFixture.of(list(ONE + broken + TWO)).records();

    assertThat(records).hasSize(3);
    assertThat(records.get(1))
        .isInstanceOfSatisfying(
            UnreadableRecord.class,
            bad -> {
              assertThat(bad.identifier()).isEqualTo("oai:x:bad");
              assertThat(bad.reason()).contains("not well-formed");
            });
    assertThat(title(records.get(2))).isEqualTo("Two");
  }

  @Test
  void repairsForbiddenCharactersBareAmpersandsAndHtmlEntities() throws IOException {
    String dirty = record("oai:x:1", "R&D caf&eacute; \u0003&#x1F;<![CDATA[a & b]]> &unknown;");
    SourceRecord record = (SourceRecord) PageFixture.of(list(dirty)).records().get(0);

    assertThat(title(record)).isEqualTo("R&D café a & b &unknown;");
    assertThat(record.flags()).containsExactly(Flag.REPAIRED);
  }

  @Test
  void acceptsPrefixesDeclaredOnTheRootOrNowhere() throws IOException {
    String root =
        list("<record><header><identifier>1</identifier></header><metadata>"
                + "<oai_dc:dc><dc:title>T</dc:title></oai_dc:dc></metadata></record>")
            .replace(
                "<OAI-PMH ",
                "<OAI-PMH xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:oai_dc=\"o\" ");
    String nowhere =
        list(
            "<record><header><identifier>1</identifier></header><metadata>"
                + "<oai_dc:dc><dc:title>T</dc:title></oai_dc:dc></metadata></record>");

    assertThat(PageFixture.of(root).records()).extracting(ListPageTest::title).containsExactly("T");
    assertThat(PageFixture.of(nowhere).records())
        .extracting(ListPageTest::title)
        .containsExactly("T");
  }

  @Test
  void acceptsAPrefixedEnvelopeAndOneWithoutNameSpace() throws IOException {
    String prefixed =
        """
        <oai:OAI-PMH xmlns:oai="http://www.openarchives.org/OAI/2.0/"><oai:ListRecords>
        <oai:record><oai:header><oai:identifier>1</oai:identifier></oai:header>
        <oai:metadata><dc><title>T</title></dc></oai:metadata></oai:record>
        <oai:resumptionToken>t</oai:resumptionToken></oai:ListRecords></oai:OAI-PMH>\
        """;
    PageFixture page = PageFixture.of(prefixed);

    assertThat(page.records()).extracting(ListPageTest::title).containsExactly("T");
    assertThat(page.summary().token()).isEqualTo(new ResumptionToken("t", null));
    assertThat(
            PageFixture.of(prefixed.replace("oai:", "").replaceAll(" xmlns.*?\"[^\"]*\"", ""))
                .records())
        .hasSize(1);
  }

  @Test
  void findsTheEndOfARecordThatHoldsARecord() throws IOException {
    String marc =
        "<record><header><identifier>1</identifier></header><metadata>"
            + "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>x</leader></record>"
            + "</metadata></record>";

    assertThat(PageFixture.of(list(marc + TWO)).records()).hasSize(2);
  }

  @Test
  void readsCommentsAndCdataThatLookLikeMarkup() throws IOException {
    String tricky = record("oai:x:1", "<!-- </record> --><![CDATA[</record>]]>T]]&gt;");
    List<Delivered> records = PageFixture.of(list(tricky + TWO)).records();

    assertThat(records).extracting(ListPageTest::title).containsExactly("</record>T]]>", "Two");
  }

  @Test
  void skipsOneOversizedRecord() throws IOException {
    String large = record("oai:x:large", "x".repeat(20_000));
    List<Delivered> records =
        PageFixture.withRecordsUpTo(10_000, list(ONE + large + TWO)).records();

    assertThat(records.get(1))
        .isInstanceOfSatisfying(
            UnreadableRecord.class,
            bad -> {
              assertThat(bad.identifier()).isEqualTo("oai:x:large");
              assertThat(bad.reason()).contains("larger than 10000");
            });
    assertThat(title(records.get(2))).isEqualTo("Two");
  }

  @Test
  void refusesAbsurdNesting() throws IOException {
    String deep = record("oai:x:1", "<b>".repeat(500) + "</b>".repeat(500));

    assertThat(PageFixture.of(list(deep)).records().get(0))
        .isInstanceOfSatisfying(
            UnreadableRecord.class, bad -> assertThat(bad.reason()).contains("nested deeper"));
  }

  @Test
  void goesByTheStatusWhenADeletedRecordHasMetadata() throws IOException {
    String deleted = ONE.replace("<header>", "<header status=\"deleted\">");

    assertThat(((SourceRecord) PageFixture.of(list(deleted)).records().get(0)).deleted()).isTrue();
  }

  @Test
  void refusesARecordWithoutIdentifier() throws IOException {
    String nameless = "<record><header/><metadata><dc/></metadata></record><record/>";

    assertThat(PageFixture.of(list(nameless)).records())
        .hasSize(2)
        .allSatisfy(bad -> assertThat(((UnreadableRecord) bad).reason()).contains("no identifier"));
  }

  @Test
  void collectsErrors() throws IOException {
    PageFixture page =
        PageFixture.of(
            "<OAI-PMH><responseDate>now</responseDate><error code=\"badVerb\">no</error>"
                + "<error>odd</error></OAI-PMH>");

    assertThat(page.summary().errors())
        .containsExactly(new OaiError("badVerb", "no"), new OaiError("unknown", "odd"));
    assertThat(page.summary().responseDate()).isNull();
  }
}
