package org.openlearningexchange.harvest.troubles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RunReport.State.SUCCEEDED;
import static org.openlearningexchange.harvest.troubles.OaiText.dc;
import static org.openlearningexchange.harvest.troubles.OaiText.document;
import static org.openlearningexchange.harvest.troubles.OaiText.header;
import static org.openlearningexchange.harvest.troubles.OaiText.page;
import static org.openlearningexchange.harvest.troubles.OaiText.record;
import static org.openlearningexchange.harvest.troubles.OaiText.records;
import static org.openlearningexchange.harvest.troubles.OaiText.titled;
import static org.openlearningexchange.harvest.troubles.OaiText.token;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XML and encodings: what can be read is read, and what cannot costs only itself. */
class XmlTroublesTest {
  private static final String ODD = "oai:example.org:odd";

  private final TroubledServer server = TroubledServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private Harvested harvest() throws Exception {
    return TroubledHarvest.of(server);
  }

  /** A list in which a record with this title stands between two good ones. */
  private Harvested harvestTitled(String title) throws Exception {
    return harvestAmongGood(titled(ODD, title));
  }

  private Harvested harvestAmongGood(String record) throws Exception {
    server.list(page(record(1), record, record(2), token("on"))).at("on", page(record(3)));
    Harvested harvested = harvest();
    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.live)
        .containsKeys("oai:example.org:1", "oai:example.org:2", "oai:example.org:3");
    return harvested;
  }

  private static String titleOf(Harvested harvested) {
    return harvested.resource(ODD).name().values().iterator().next();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Good\u0003 title",
        "Good&#x1F; title",
        "Good\uFFFE title\uFFFF",
        "Good&#0; title",
        "Good&#xD800; title",
        "Good&#99999999; title",
        "Good\u0000 title",
        "Good title &#x1F;&#xFFFE;",
        "Good&nbsp;title",
        "Good&#160;title"
      })
  void dropsCharactersThatXmlForbids(String title) throws Exception {
    assertThat(titleOf(harvestTitled(title))).isEqualTo("Good title");
  }

  @Test
  void saysThatRecordsWereRepaired() throws Exception {
    assertThat(harvestTitled("Good\u0003 title").findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("records-repaired");
              assertThat(finding.example()).isEqualTo(ODD);
              assertThat(finding.remedy()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Research & Development|Research & Development",
        "R&D &unknown; &copy; &eacute;&eacute|R&D &unknown; © éé",
        "if a < b and b<5|if a < b and b<5",
        "x ]]> y|x ]]> y",
        "A<![CDATA[ & B]]> &amp; C|A & B & C",
        "<![CDATA[A]]><![CDATA[B]]>|AB",
        "A<!-- a comment -->B|AB",
        "A<!-- a -- bad comment -->B|AB",
        "A<?php echo 1 ?>B|AB",
        "a <b and c|a <b and c",
        "<![if !mso]>Word<![endif]>|Word"
      })
  void readsTextsThatAreNotQuiteXml(String written, String title) throws Exception {
    assertThat(titleOf(harvestTitled(written))).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<record><header><identifier>" + ODD + "</identifier><metadata><b></metadata></record>",
        "<record><header><identifier>"
            + ODD
            + "</identifier></header><metadata><dc a=1></dc>"
            + "</metadata></record>",
        "<record><header><identifier>"
            + ODD
            + "</identifier></header><metadata>"
            + "<dc><title lang=\"en>No quote</title><b lang=\"de\">x</b></dc></metadata></record>",
        "<record><header><identifier>"
            + ODD
            + "</identifier></header><metadata>"
            + "<!DOCTYPE x [<!ENTITY a \"b\">]><dc><title>&a;</title></dc></metadata></record>",
        "<record><header><identifier>"
            + ODD
            + "</identifier></header><metadata>"
            + "<dc x=\"1\" x=\"2\"><title>Twice</title></dc></metadata></record>",
        "<record><header><identifier>"
            + ODD
            + "</identifier></header><metadata>"
            + "<dc><title>No end",
        "<record><header><identifier>"
            + ODD
            + "</identifier></header><metadata>"
            + "<record><leader>No end</leader>"
      })
  void letsARecordThatIsNoXmlCostOnlyItself(String record) throws Exception {
    Harvested harvested = harvestAmongGood(record);

    assertThat(harvested.refused)
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.identifier()).isEqualTo(ODD);
              assertThat(refused.raw().characters()).isGreaterThan(50);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<br>",
        "<p>Warning: something",
        "<br />\n<b>Notice</b>: Undefined index: x in <b>/var/www/oai.php</b> on line <b>9</b><br />",
        "<!-- <record> -->",
        "<?xml-stylesheet type=\"text/xsl\" href=\"/oai.xsl\"?>",
        "text & more < text",
        "</metadata>",
        "<unknown><thing/></unknown>"
      })
  void passesOverWhatStandsBetweenRecords(String junk) throws Exception {
    Harvested harvested = harvestAmongGood(junk);

    assertThat(harvested.account.delivered()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n  \n",
        "\uFEFF",
        "\uFEFF\uFEFF",
        "\uFEFF\n",
        "<br />\n<b>Warning</b>:  it's <3 a \"test in <b>/x.php</b> on line <b>3</b><br />\n",
        "<!-- cached -->\n",
        "<?php ?>",
        "HTTP noise: {\"a\": \"<b\"}\n"
      })
  void passesOverWhatStandsBeforeAndAfterTheDocument(String junk) throws Exception {
    server.list(junk + page(record(1)) + junk);

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.titles()).containsExactly("Book 1");
  }

  @Test
  void readsPrefixesThatAreDeclaredOnTheRootOrNowhere() throws Exception {
    String bare =
        "<record>"
            + header(ODD)
            + "<metadata><oai_dc:dc xsi:schemaLocation=\"a b\"><dc:title"
            + " xml:lang=\"de\">Titel</dc:title></oai_dc:dc></metadata></record>";
    server
        .list(page(bare, token("on")))
        .at(
            "on",
            page(bare.replace(":odd", ":even"))
                .replace("<OAI-PMH", "<OAI-PMH xmlns:dc=\"http://purl.org/dc/elements/1.1/\""));

    Harvested harvested = harvest();

    assertThat(harvested.titles()).containsExactly("Titel", "Titel");
    assertThat(harvested.resource(ODD).name()).containsOnlyKeys("de");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xmlns=\"http://www.openarchives.org/OAI/1.1/\"",
        "xmlns=\"\"",
        "",
        "xmlns='https://www.openarchives.org/OAI/2.0'",
        "xmlns:oai=\"urn:x\" oai:version=\"2\""
      })
  void readsEnvelopesInAnyNameSpace(String declaration) throws Exception {
    server.list(
        page(record(1)).replace("xmlns=\"http://www.openarchives.org/OAI/2.0/\"", declaration));

    assertThat(harvest().titles()).containsExactly("Book 1");
  }

  @Test
  void readsEnvelopesWithAPrefix() throws Exception {
    String prefixed =
        page(record(1))
            .replaceAll(
                "<(/?)(OAI-PMH|ListRecords|record|header|metadata|identifier)\\b", "<$1o:$2")
            .replace("xmlns=\"http", "xmlns:o=\"http");
    server.list(prefixed);

    assertThat(harvest().titles()).containsExactly("Book 1");
  }

  @Test
  void readsEnvelopesInLowerCase() throws Exception {
    server.list(page(record(1)).replace("OAI-PMH", "oai-pmh").replace("ListR", "listr"));

    assertThat(harvest().titles()).containsExactly("Book 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://purl.org/dc/elements/1.0/",
        "http://dublincore.org/documents/dcmi-namespace/",
        "urn:mistaken",
        "https://purl.org/dc/elements/1.1/"
      })
  void readsMetadataInWrongNameSpaces(String namespace) throws Exception {
    Harvested harvested =
        harvestAmongGood(
            titled(ODD, "Title").replace("http://purl.org/dc/elements/1.1/", namespace));

    assertThat(titleOf(harvested)).isEqualTo("Title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<metadata xsi:type=\"x:y\">%s</metadata>",
        "<metadata><!-- here --> %s <?x y?></metadata>",
        "<metadata><schema>oai_dc</schema>%s</metadata>",
        "<metadata>%s<extra xmlns=\"urn:x\"/></metadata>",
        "<metadata/><metadata>%s</metadata>",
        "<metadata><![CDATA[%s]]></metadata>",
        "<metadata><![CDATA[<?xml version=\"1.0\"?>\n%s]]></metadata>",
        "<about><x xmlns=\"urn:x\"/></about><metadata>%s</metadata><about>text</about><about/>"
      })
  void findsTheMetadataHoweverTheyAreWrapped(String wrapping) throws Exception {
    String metadata = wrapping.formatted(dc("<dc:title>Found</dc:title>"));

    Harvested harvested = harvestAmongGood("<record>" + header(ODD) + metadata + "</record>");

    assertThat(titleOf(harvested)).isEqualTo("Found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<metadata/>", "<metadata></metadata>", "<metadata> \n </metadata>"})
  void refusesARecordWithoutMetadataAndSaysSo(String metadata) throws Exception {
    Harvested harvested = harvestAmongGood("<record>" + header(ODD) + metadata + "</record>");

    assertThat(harvested.refused)
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).contains("no metadata"));
    assertThat(harvested.deleted).isEmpty();
  }

  @Test
  void keepsTheEarlierVersionOfARecordWhoseMetadataAreEmptyNow() throws Exception {
    server
        .list(page(titled(ODD, "Early"), token("on")))
        .at("on", page("<record>" + header(ODD) + "<metadata/></record>"));

    assertThat(titleOf(harvest())).isEqualTo("Early");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<record><metadata><dc><title>T</title></dc></metadata></record>",
        "<record/>",
        "<record><header/></record>",
        "<record><header><identifier> </identifier></header></record>",
        "<record><header><datestamp>2020</datestamp></header><metadata/></record>"
      })
  void refusesARecordThatNamesNoIdentifier(String record) throws Exception {
    Harvested harvested = harvestAmongGood(record);

    assertThat(harvested.refused)
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).contains("identifier"));
  }

  @Test
  void readsAPageOfFiveThousandRecordsAroundOneOfTwelveMegabytes() throws Exception {
    String huge = titled(ODD, "x".repeat(12 << 20));
    server.list(page(records(1, 2500), huge, records(2501, 5000)));

    Harvested harvested = harvest();

    assertThat(harvested.live).hasSize(5000);
    assertThat(harvested.refused)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.identifier()).isEqualTo(ODD);
              assertThat(it.reason()).contains("larger than 2097152 bytes");
              assertThat(it.raw().characters()).isLessThan(300_000);
            });
  }

  @Test
  void refusesARecordOfAHundredThousandNestedElements() throws Exception {
    Harvested harvested = harvestTitled("<b>".repeat(100_000) + "deep" + "</b>".repeat(100_000));

    assertThat(harvested.refused)
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).contains("nested deeper"));
  }

  @Test
  void refusesOrReadsARecordOfManyElementsAndAttributes() throws Exception {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      attributes.append(" a").append(i).append("=\"").append(i).append('"');
    }

    Harvested harvested =
        harvestAmongGood(
            record(ODD, "<dc:title" + attributes + ">Many</dc:title>")
                + record("oai:example.org:wide", "<dc:subject>s</dc:subject>".repeat(90_000)));

    assertThat(harvested.account.refused()).isEqualTo(2);
  }

  @Test
  void readsATagOfAHundredKilobytes() throws Exception {
    Harvested harvested =
        harvestAmongGood(
            record(ODD, "<dc:title x=\"" + "y".repeat(100_000) + "\">Long tag</dc:title>"));

    assertThat(titleOf(harvested)).isEqualTo("Long tag");
  }

  @Test
  void findsTheNextRecordWhereTheEndOfOneIsMissing() throws Exception {
    Harvested harvested = harvestAmongGood(titled(ODD, "No end").replace("</record>", ""));

    assertThat(harvested.account.delivered()).isEqualTo(4);
    assertThat(harvested.refused)
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).contains("end is missing"));
  }

  @Test
  void readsOnAfterARecordThatHoldsAWholeAnswer() throws Exception {
    Harvested harvested = harvestTitled("Nested" + document("<ListRecords/>").substring(39));

    assertThat(titleOf(harvested)).startsWith("Nested");
  }

  @Test
  void readsOnAfterARecordThatHoldsTheEndOfItsList() throws Exception {
    server.list(page(record(1), titled(ODD, "a </ListRecords> b"), record(2)));

    Harvested harvested = harvest();

    assertThat(harvested.titles()).containsExactly("Book 1", "Book 2");
    assertThat(harvested.refused).hasSize(1);
  }
}
