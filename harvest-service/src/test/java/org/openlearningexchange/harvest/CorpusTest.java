package org.openlearningexchange.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.MetadataMapper;
import org.openlearningexchange.harvest.mapping.refine.RepositoryMappings;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.oaipmh.PageFixture;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.Arrivals;
import org.openlearningexchange.harvest.xml.LenientXml;

/** Real responses: every record of them is mapped, or refused with a reason. */
class CorpusTest {
  private static final UUID REPOSITORY = new UUID(1, 1);
  private static Path corpus;

  @BeforeAll
  static void findCorpus() {
    String folder = System.getProperty("exchange.corpus", "");
    corpus = Path.of(folder);
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(corpus.resolve("oai")),
        "skipped: no corpus of real responses at exchange.corpus=" + folder);
  }

  @Test
  void everyRecordOfEveryListIsMappedOrRefusedWithAReason() throws IOException {
    Arrivals arrivals = new Arrivals(new MetadataMapper(Set.of()));
    Map<String, Integer> refusals = new TreeMap<>();
    List<String> unaccounted = new ArrayList<>();
    int live = 0;
    int lists = 0;

    for (Path file : files("oai")) {
      List<Arrival> found = new ArrayList<>();
      PageFixture page = PageFixture.of(Files.readAllBytes(file));
      if (!page.isList()) {
        continue;
      }
      lists++;
      page.records()
          .forEach(
              entry ->
                  found.add(arrivals.of(REPOSITORY, null, RepositoryMappings.NONE, entry, null)));
      for (Arrival arrival : found) {
        if (arrival instanceof Arrival.Faulty faulty) {
          assertThat(faulty.reason()).isNotBlank();
          refusals.merge(faulty.reason().replaceAll("\\d+", "n"), 1, Integer::sum);
        } else if (arrival instanceof Arrival.Live mapped) {
          live++;
          assertThat(Json.write(mapped.content().resource())).contains("LearningResource");
        }
      }
      if (found.size() != page.summary().records()) {
        unaccounted.add(file + ": " + found.size() + " of " + page.summary().records());
      }
    }

    System.getLogger("corpus")
        .log(
            System.Logger.Level.INFO,
            "lists " + lists + ", mapped " + live + ", refused " + refusals);
    assertThat(unaccounted).isEmpty();
    assertThat(lists).isGreaterThan(90);
    assertThat(live).isGreaterThan(2400);
    assertThat(refusals.keySet())
        .allMatch(
            reason ->
                reason.startsWith("format ")
                    || reason.equals("the record has no title")
                    || reason.startsWith("the record has no ")
                    || reason.startsWith("the record is not well-formed"),
            "a reason that was foreseen");
  }

  @Test
  void everyLomDocumentIsMappedOrRefusedWithAReason() throws IOException {
    MetadataMapper mapper = new MetadataMapper(Set.of());
    int mapped = 0;

    for (Path file : files("lom")) {
      String xml =
          Files.readString(file, StandardCharsets.UTF_8).replaceFirst("(?s)^.*?<\\?xml.*?\\?>", "");
      if (xml.contains("<!DOCTYPE")
          || !(LenientXml.read(xml.strip(), "") instanceof LenientXml.Read read)) {
        continue;
      }
      Mapping mapping =
          mapper.map(
              new SourceRecord(
                  file.toString(),
                  null,
                  List.of(),
                  false,
                  new Metadata.Xml(read.element()),
                  List.of(),
                  "",
                  "",
                  Set.of()));
      if (mapping instanceof Mapping.Mapped resource) {
        mapped++;
        assertThat(Json.write(resource.resource()).toUpperCase()).doesNotContain("BEGIN:VCARD");
      } else {
        assertThat(((Mapping.Refused) mapping).reason()).isNotBlank();
      }
    }

    assertThat(mapped).isGreaterThan(30);
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(corpus.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".json"))
          .sorted()
          .toList();
    }
  }
}
