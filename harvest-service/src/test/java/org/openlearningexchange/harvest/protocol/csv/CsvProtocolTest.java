package org.openlearningexchange.harvest.protocol.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.ProtocolConformance;
import org.openlearningexchange.harvest.protocol.SourceFixture;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.SourceRecord;

class CsvProtocolTest extends ProtocolConformance {
  private static final String PATH = "/table.csv";

  @Override
  protected SourceProtocol protocol() {
    return new CsvProtocol(fixture.patient(), SourceFixture.MOST_BYTES, SourceFixture.MAX_RECORD);
  }

  @Override
  protected URI address() {
    return server.at(PATH);
  }

  @Override
  protected List<List<Item>> severalPages() {
    return List.of(items("a", 1_200));
  }

  @Override
  protected void offer(List<List<Item>> pages) {
    String rows =
        pages.stream()
            .flatMap(List::stream)
            .map(item -> item.id() + "," + item.title() + "," + item.filling() + "\r\n")
            .collect(Collectors.joining());
    server.put(PATH, "text/csv", "id,title,description\r\n" + rows);
  }

  private SourceFixture.Walk walk(String table) {
    return walk(table.getBytes(StandardCharsets.UTF_8));
  }

  private SourceFixture.Walk walk(byte[] table) {
    server.put(PATH, "text/csv", table);
    return SourceFixture.walk(protocol(), address());
  }

  private static String cell(SourceRecord record, String column) {
    return ((Metadata.Json) record.metadata()).object().path(column).asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsOutWhatSeparatesTheCells(String delimiter) {
    SourceFixture.Walk walk = walk("id_title\na_\"One, two; three\"\n".replace("_", delimiter));

    assertThat(walk.records())
        .singleElement()
        .satisfies(row -> assertThat(cell(row, "title")).isEqualTo("One, two; three"));
  }

  @Test
  void believesALineThatNamesTheDelimiter() {
    assertThat(cell(walk("sep=;\nid;title\na;x,y,z\n").records().get(0), "title"))
        .isEqualTo("x,y,z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void obeysTheByteOrderMark(String encoding) {
    byte[] table = "\uFEFFid,title\na,Größe 数学\n".getBytes(Charset.forName(encoding));

    assertThat(cell(walk(table).records().get(0), "title")).isEqualTo("Größe 数学");
  }

  @Test
  void readsWhatIsNotUtf8AsWindowsTextAndSaysSo() {
    byte[] table = "id,title\na,Größe – „gut“\n".getBytes(Charset.forName("windows-1252"));

    SourceFixture.Walk walk = walk(table);

    assertThat(cell(walk.records().get(0), "title")).isEqualTo("Größe – „gut“");
    assertThat(walk.codes()).contains("table-not-utf-8");
  }

  @Test
  void keepsLinesAndQuotesInsideOfQuotes() {
    SourceFixture.Walk walk = walk("id,title\na,\"first\nand \"\"second\"\" line\"\nb,5\" disk\n");

    assertThat(walk.records())
        .extracting(row -> cell(row, "title"))
        .containsExactly("first\nand \"second\" line", "5\" disk");
  }

  @Test
  void refusesRowsOfAnotherWidthWithLineAndText() {
    SourceFixture.Walk walk = walk("id,title\na,One\nb,Two,three,four\nc\nd,Four,,\n");

    assertThat(walk.identifiers()).containsExactly("a", "d");
    assertThat(walk.unreadable())
        .satisfiesExactly(
            wide -> {
              assertThat(wide.reason()).contains("4 columns, the header 2", "line 3");
              assertThat(wide.raw()).isEqualTo("b,Two,three,four");
            },
            narrow -> assertThat(narrow.reason()).contains("1 columns", "line 4"));
  }

  @Test
  void losesOneLineOnlyToAQuoteThatIsNeverClosed() {
    String rows =
        Stream.iterate(0, i -> i + 1)
            .limit(400)
            .map(i -> "r" + i + ",Title\n")
            .collect(Collectors.joining());

    SourceFixture.Walk walk = walk("id,title\na,One\nb,\"Two\n" + rows);

    assertThat(walk.identifiers()).hasSize(401).startsWith("a", "r0", "r1").endsWith("r399");
    assertThat(walk.unreadable())
        .singleElement()
        .satisfies(row -> assertThat(row.reason()).contains("quote is not closed", "line 3"));
  }

  @Test
  void refusesARowWithoutIdentifierAlone() {
    SourceFixture.Walk walk = walk("id,title\n,One\nb,Two\n");

    assertThat(walk.identifiers()).containsExactly("b");
    assertThat(walk.unreadable()).hasSize(1);
  }

  @Test
  void takesTheAddressForIdentifierWhereThereIsNoOther() {
    SourceFixture.Walk walk = walk("Title,URL\nOne,https://example.org/one\n");

    assertThat(walk.identifiers()).containsExactly("https://example.org/one");
    assertThat(walk.codes()).contains("table-without-id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"One,Two\nThree,Four\n", "id,title,title\na,b,c\n"})
  void doesNotReadATableWithoutAProperHeader(String table) {
    SourceFixture.Walk walk = walk(table);

    assertThat(walk.delivered()).isEmpty();
    assertThat(walk.end()).isInstanceOf(Next.Broken.class);
  }
}
