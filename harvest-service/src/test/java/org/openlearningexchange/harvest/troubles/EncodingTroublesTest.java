package org.openlearningexchange.harvest.troubles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.troubles.OaiText.page;
import static org.openlearningexchange.harvest.troubles.OaiText.record;
import static org.openlearningexchange.harvest.troubles.OaiText.titled;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Encodings, declared or not, rightly or wrongly. */
class EncodingTroublesTest {
  private static final String ODD = "oai:example.org:odd";

  private final TroubledServer server = TroubledServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private static String titleOf(Harvested harvested) {
    return harvested.resource(ODD).name().values().iterator().next();
  }

  private Harvested harvest(String text, String declared, Charset charset) throws Exception {
    server.list(Answering.ok(text.replace("UTF-8", declared), charset));
    return TroubledHarvest.of(server);
  }

  @Test
  void honoursTheEncodingThatIsDeclared() throws Exception {
    String text = page(titled(ODD, "Größe"));

    assertThat(titleOf(harvest(text, "ISO-8859-1", ISO_8859_1))).isEqualTo("Größe");
    assertThat(titleOf(harvest(text, "windows-1252", Charset.forName("windows-1252"))))
        .isEqualTo("Größe");
    assertThat(titleOf(harvest(text, "GB18030", Charset.forName("GB18030")))).isEqualTo("Größe");
  }

  @Test
  void readsUtf8WhereTheDeclaredEncodingDoesNotExistOrCannotBe() throws Exception {
    String text = page(titled(ODD, "Größe"));

    for (String declared : List.of("utf8", "UTF-16", "UTF-32", "none", "x-klingon", "IBM1047")) {
      assertThat(titleOf(harvest(text, declared, UTF_8))).as(declared).isEqualTo("Größe");
    }
  }

  @Test
  void readsUtf16WithAndWithoutAMark() throws Exception {
    String text = page(titled(ODD, "Größe 😀"));

    for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE, Charset.forName("UTF-32"))) {
      assertThat(titleOf(harvest(text, "UTF-16", charset))).isEqualTo("Größe 😀");
      assertThat(titleOf(harvest("\uFEFF" + text, "UTF-16", charset))).isEqualTo("Größe 😀");
      assertThat(titleOf(harvest("\n\n" + text, "UTF-16", charset))).isEqualTo("Größe 😀");
    }
  }

  @Test
  void saysThatCharactersWereLostWhereBytesAreNotWhatIsDeclared() throws Exception {
    server.list(Answering.ok(page(titled(ODD, "Größe"), record(1)), ISO_8859_1));

    Harvested harvested = TroubledHarvest.of(server);

    assertThat(harvested.live).hasSize(2);
    assertThat(titleOf(harvested)).startsWith("Gr").endsWith("e");
    assertThat(harvested.findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("characters-lost");
              assertThat(finding.example()).isEqualTo(ODD);
            });
  }
}
