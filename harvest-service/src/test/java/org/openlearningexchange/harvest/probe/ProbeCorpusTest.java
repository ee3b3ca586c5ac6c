package org.openlearningexchange.harvest.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;

/** Real responses: a probe of whoever answers so comes to a report. */
class ProbeCorpusTest {

  @Test
  void everyAnswerComesToAReport() throws IOException {
    String folder = System.getProperty("exchange.corpus", "");
    Path corpus = Path.of(folder);
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(corpus.resolve("oai")),
        "skipped: no corpus of real responses at exchange.corpus=" + folder);
    int probed = 0;
    int harvestable = 0;

    try (FakeSite site = new FakeSite();
        ProberFixture prober = new ProberFixture(site.client(), Duration.ZERO)) {
      for (Path file : files(corpus.resolve("oai"), corpus.resolve("oai-nonxml"))) {
        byte[] body = Files.readAllBytes(file);
        boolean isOther = file.startsWith(corpus.resolve("oai")) && !isList(body);
        if (isOther) {
          continue;
        }
        site.on("/oai", exchange -> replay(exchange, body));

        ProbeReport report = prober.probe(ProberFixture.request(site.at("/oai"), "oai-pmh"));

        assertThat(report.score().value()).describedAs(file.toString()).isBetween(0, 100);
        assertThat(report.findings()).describedAs(file.toString()).isNotEmpty();
        assertThat(Json.read(Json.write(report), ProbeReport.class).findings())
            .isEqualTo(report.findings());
        probed++;
        harvestable += report.firstBlocking().isEmpty() ? 1 : 0;
      }
    }

    System.getLogger("corpus")
        .log(System.Logger.Level.INFO, "probed " + probed + ", harvestable " + harvestable);
    assertThat(probed).isGreaterThan(90);
    assertThat(harvestable).isGreaterThan(20);
  }

  private static boolean isList(byte[] body) {
    return new String(body, StandardCharsets.ISO_8859_1).contains("ListRecords");
  }

  /** Lists are what was recorded; the other verbs are answered with as much sense as they allow. */
  private static void replay(HttpExchange exchange, byte[] body) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    if (query.contains("verb=Identify")) {
      FakeSite.send(exchange, FakeSite.IDENTIFY);
    } else if (query.contains("resumptionToken")) {
      FakeSite.send(
          exchange, "<OAI-PMH><error code=\"badResumptionToken\">recorded</error></OAI-PMH>");
    } else {
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static List<Path> files(Path... folders) throws IOException {
    try (Stream<Path> files =
        Stream.of(folders)
            .flatMap(
                folder -> {
                  try {
                    return Files.walk(folder);
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                })) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".json"))
          .sorted()
          .toList();
    }
  }
}
