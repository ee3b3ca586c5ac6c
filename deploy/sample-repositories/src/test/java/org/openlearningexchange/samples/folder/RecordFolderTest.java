package org.openlearningexchange.samples.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlearningexchange.samples.oaipmh.Granularity;
import org.openlearningexchange.samples.oaipmh.Item;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;

class RecordFolderTest {
  private static final String DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static String answer(String... records) {
    return "<?xml version=\"1.0\"?><oai:OAI-PMH xmlns:oai=\"http://www.openarchives.org/OAI/2.0/\" xmlns:oai_dc=\""
        + DC
        + "\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:t=\"urn:types\"><oai:ListRecords>"
        + String.join("", records)
        + "</oai:ListRecords></oai:OAI-PMH>";
  }

  private static String record(String identifier, String datestamp, String title) {
    return "<oai:record><oai:header><oai:identifier>"
        + identifier
        + "</oai:identifier><oai:datestamp>"
        + datestamp
        + "</oai:datestamp><oai:setSpec>s:1</oai:setSpec></oai:header><oai:metadata><oai_dc:dc><dc:title type=\"t:x\">"
        + title
        + "</dc:title></oai_dc:dc></oai:metadata><oai:about><note/></oai:about></oai:record>";
  }

  private Item only() {
    assertThat(RecordFolder.read(folder).collection().items()).hasSize(1);
    return RecordFolder.read(folder).collection().items().get(0);
  }

  @Test
  void recordKeepsItsXmlAndTheNameSpacesAboveIt() throws IOException {
    write("a.xml", answer(record("x:1", "2024-03-01", "Kept")));

    assertThat(only().metadata().rawRecord("oai_dc").orElseThrow())
        .startsWith("<oai:record")
        .contains(
            "xmlns:oai_dc=\"" + DC + "\"",
            "xmlns:t=\"urn:types\"",
            "type=\"t:x\">Kept<",
            "<note/>");
    assertThat(only().sets()).containsExactly("s:1");
  }

  @Test
  void latestDatestampWinsOverFiles() throws IOException {
    write("a.xml", answer(record("x:1", "2024-03-02", "New")));
    write("b/c.xml", answer(record("x:1", "2024-03-01", "Old")));

    assertThat(only().metadata().rawRecord("oai_dc").orElseThrow()).contains("New");
    assertThat(only().datestamp()).isEqualTo(Instant.parse("2024-03-02T00:00:00Z"));
  }

  @Test
  void sameItemInTwoFormatsIsOneItem() throws IOException {
    write("a.xml", answer(record("x:1", "2024-03-02", "DC")));
    write(
        "b.xml",
        answer(
            record("x:1", "2024-03-02", "")
                .replaceAll(
                    "<oai_dc:dc>.*</oai_dc:dc>", "<lom xmlns=\"http://ltsc.ieee.org/xsd/LOM\"/>")));

    assertThat(only().metadata().prefixes()).containsExactlyInAnyOrder("oai_dc", "lom");
    assertThat(RecordFolder.read(folder).collection().formats())
        .extracting(MetadataFormat::prefix)
        .containsExactlyInAnyOrder("oai_dc", "lom");
  }

  @Test
  void granularityIsADayWhereNoDatestampIsFiner() throws IOException {
    write("a.xml", answer(record("x:1", "2024-03-02", "Day")));
    assertThat(RecordFolder.read(folder).collection().granularity()).isEqualTo(Granularity.DAY);

    write("b.xml", answer(record("x:2", "2024-03-02T10:00:00Z", "Second")));
    assertThat(RecordFolder.read(folder).collection().granularity()).isEqualTo(Granularity.SECOND);
  }

  @Test
  void singleRecordIsWrapped() throws IOException {
    write(
        "sub dir/one.xml",
        "<oai_dc:dc xmlns:oai_dc=\"" + DC + "\"><title>Alone</title></oai_dc:dc>");

    assertThat(only().identifier()).isEqualTo("oai:records.example.org:sub_dir/one.xml");
    assertThat(only().metadata().rawRecord("oai_dc").orElseThrow())
        .contains("<metadata><oai_dc:dc", "Alone");
  }

  @Test
  void controlCharactersAreForgiven() throws IOException {
    write("a.xml", answer(record("x:1", "2024-03-02", "Bell\u0007")));

    assertThat(only().metadata().rawRecord("oai_dc").orElseThrow()).contains(">Bell<");
  }

  @Test
  void whatHoldsNoRecordIsNamedWithItsReason() throws IOException {
    write("a.json", "{}");
    write(
        "b.xml",
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><error code=\"badVerb\"/></OAI-PMH>");
    write("c.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");

    assertThat(RecordFolder.read(folder).skipped())
        .containsExactly(
            "a.json: not well-formed XML",
            "b.xml: an answer without records",
            "c.xml: not well-formed XML");
  }

  @Test
  void deletedRecordStaysDeleted() throws IOException {
    write(
        "a.xml",
        answer(
            record("x:1", "2024-03-02", "")
                .replace("<oai:header>", "<oai:header status=\"deleted\">")
                .replaceAll("<oai:metadata>.*</oai:metadata>", "")));

    assertThat(only().deleted()).isTrue();
  }
}
