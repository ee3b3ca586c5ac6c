package org.openlearningexchange.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.samples.collection.RecordCollection;
import org.openlearningexchange.samples.folder.RecordFolder;

/** Real answers, where the folder that exchange.corpus names is there. */
class CorpusTest {
  private static final Path ANSWERS =
      Path.of(System.getProperty("exchange.corpus", "")).resolve("oai");

  @BeforeEach
  void needsTheCorpus() {
    assumeTrue(Files.isDirectory(ANSWERS), "No folder of real answers at " + ANSWERS);
  }

  private static List<Path> lists() throws IOException {
    try (Stream<Path> files = Files.walk(ANSWERS)) {
      return files.filter(Files::isRegularFile).filter(CorpusTest::isList).sorted().toList();
    }
  }

  private static boolean isList(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return !file.toString().endsWith(".json") && text.matches("(?s).*<(\\w+:)?ListRecords.*");
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void everyRealListIsReplayedByteByByteInOneServer() throws IOException {
    Map<Path, URI> replays = new TreeMap<>();
    try (SampleServer server = SampleServer.start(0)) {
      lists()
          .forEach(
              file ->
                  replays.put(file, server.addReplay("/replay/" + ANSWERS.relativize(file), file)));
      OaiClient client = new OaiClient(server.baseUrl("/"));

      assertThat(replays).isNotEmpty();
      for (Map.Entry<Path, URI> replay : replays.entrySet()) {
        HttpRequest list =
            HttpRequest.newBuilder(
                    URI.create(replay.getValue() + "?verb=ListRecords&metadataPrefix=oai_dc"))
                .build();
        assertThat(client.send(list).body()).isEqualTo(Files.readAllBytes(replay.getKey()));
      }
    }
  }

  @Test
  void folderOfRealAnswersIsOneRepositoryWithWellFormedPages() {
    RecordCollection records = RecordFolder.read(ANSWERS).collection();
    try (SampleRepository repository =
        SampleRepository.start(0, records, RepositoryOptions.defaults().withPageSize(200))) {
      OaiClient client = new OaiClient(repository.baseUrl());

      long withDublinCore =
          records.items().stream()
              .filter(item -> item.metadata().prefixes().contains("oai_dc"))
              .count();

      assertThat(
              client.list("verb=ListRecords&metadataPrefix=oai_dc").stream()
                  .mapToInt(page -> page.count("//ListRecords/record"))
                  .sum())
          .isEqualTo((int) withDublinCore)
          .isGreaterThan(2000);
    }
  }
}
