package org.openlearningexchange.samples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.samples.oaipmh.Argument;

class ReplayedAnswerTest {
  private static final Argument LIST = new Argument("verb", "ListRecords");
  @TempDir Path folder;

  private ReplayedAnswer replay(byte[] bytes) throws IOException {
    return ReplayedAnswer.of(Files.write(folder.resolve("answer.xml"), bytes));
  }

  private ReplayedAnswer replay(String text) throws IOException {
    return replay(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String ask(ReplayedAnswer replay, Argument... arguments) {
    return replay.synthetic(List.of(arguments), "http://localhost/replay", Instant.EPOCH);
  }

  @Test
  void listIsTheFilesBytesHoweverBroken() throws IOException {
    byte[] broken = {'<', (byte) 0xFF, 0, '>', 7};

    assertThat(replay(broken).verbatim(List.of(LIST, new Argument("metadataPrefix", "lom"))))
        .contains(broken);
  }

  @Test
  void resumptionTokenIsBad() throws IOException {
    Argument token = new Argument("resumptionToken", "next");

    assertThat(replay("<x/>").verbatim(List.of(LIST, token))).isEmpty();
    assertThat(ask(replay("<x/>"), LIST, token)).contains("code=\"badResumptionToken\"");
  }

  @Test
  void identifyIsValid() throws IOException {
    assertThat(ask(replay("<x/>"), new Argument("verb", "Identify")))
        .contains(
            "<repositoryName>Replay of answer.xml</repositoryName>",
            "<protocolVersion>2.0</protocolVersion>");
  }

  @ParameterizedTest
  @CsvSource({
    "<metadata><oai_dc:dc xmlns:oai_dc='http://www.openarchives.org/OAI/2.0/oai_dc/'>, oai_dc",
    "<x xmlns:dc='http://www.openarchives.org/OAI/2.0/oai_dc/'><oai:metadata> <dc:dc>, oai_dc",
    "<metadata><lom xmlns='http://ltsc.ieee.org/xsd/LOM'>, lom",
    "<metadata> <!-- a note --> <mods xmlns='http://www.loc.gov/mods/v3'>, mods",
    "<metadata><marc:record xmlns:marc='http://www.loc.gov/MARC21/slim'>, marcxml",
    "<metadata><resource xmlns='http://datacite.org/schema/kernel-4'>, oai_datacite",
    "<request verb='ListRecords' metadataPrefix='marc21'><metadata><record>, marc21",
    "<metadata><own:thing>, thing",
    "<ListRecords/>, oai_dc"
  })
  void formatIsThatOfTheFirstRecord(String text, String prefix) throws IOException {
    assertThat(replay(text.replace("'", "\"")).format().prefix()).isEqualTo(prefix);
    assertThat(ask(replay(text.replace("'", "\"")), new Argument("verb", "ListMetadataFormats")))
        .contains("<metadataPrefix>" + prefix + "</metadataPrefix>");
  }
}
