package org.openlearningexchange.harvest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openlearningexchange.contracts.Json;

/** Real records: how many of each format are mapped, so that none is lost unnoticed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusMappingTest {
  private final Map<String, Integer> mapped = new TreeMap<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private final StringBuilder everything = new StringBuilder();

  @BeforeAll
  void mapTheCorpus() throws IOException {
    String folder = System.getProperty("exchange.corpus", "");
    Path corpus = Path.of(folder);
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(corpus.resolve("records")),
        "skipped: no corpus of real records at exchange.corpus=" + folder);
    MetadataMapper mapper = new MetadataMapper(Set.of());
    for (String part : new String[] {"oai", "records", "lom"}) {
      CorpusRecords.forEach(
          corpus.resolve(part),
          (file, metadata) ->
              count(
                  metadata.name().toLowerCase(Locale.ROOT),
                  mapper.map(CorpusRecords.record(metadata))));
    }
  }

  private void count(String root, Mapping mapping) {
    if (mapping instanceof Mapping.Mapped resource) {
      mapped.merge(root, 1, Integer::sum);
      everything.append(Json.write(resource.resource())).append('\n');
    } else {
      refused.merge(((Mapping.Refused) mapping).reason(), 1, Integer::sum);
    }
  }

  @Test
  void mapsEachFormatsRecords() {
    assertThat(mapped)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("dc", 3694),
                Map.entry("dim", 7),
                Map.entry("expression", 8),
                Map.entry("lom", 39),
                Map.entry("mets", 14),
                Map.entry("mods", 23),
                Map.entry("nsdl_dc", 265),
                Map.entry("oai_datacite", 1),
                Map.entry("olac", 2),
                Map.entry("qualifieddc", 6),
                Map.entry("record", 110),
                Map.entry("resource", 49)));
  }

  @Test
  void refusesOnlyRecordsWithoutTitleAndFormatsThatItDoesNotRead() {
    assertThat(refused).containsEntry("the record has no title", 22);
    assertThat(refused.keySet())
        .allMatch(
            reason ->
                reason.equals("the record has no title")
                    || (reason.startsWith("format ") && reason.endsWith(" cannot be read yet")));
  }

  @Test
  void letsNoDirtThrough() {
    assertThat(everything.toString().toLowerCase(Locale.ROOT))
        .doesNotContain(
            "begin:vcard", "\"javascript:", "\"data:", "\"file:", "<script", "null null")
        .doesNotContain("\u202e");
  }
}
