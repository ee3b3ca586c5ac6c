package org.openlearningexchange.samples.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.samples.oaipmh.Item;
import org.openlearningexchange.samples.oaipmh.SetDescription;
import org.openlearningexchange.samples.record.RecordMetadata;
import org.openlearningexchange.samples.record.SampleRecord;
import org.openlearningexchange.samples.record.Subjects;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The sample data keeps what it promises. */
class SampleCollectionsTest {
  private static final String MARKUP_ON_PURPOSE = "html-title";

  private static List<Item> items() {
    return SampleCollections.names().stream()
        .flatMap(name -> SampleCollections.named(name).items().stream())
        .toList();
  }

  private static List<SampleRecord> records() {
    return items().stream().map(item -> ((RecordMetadata) item.metadata()).record()).toList();
  }

  private static List<SampleRecord> live() {
    return records().stream().filter(record -> !record.deleted()).toList();
  }

  @Test
  void identifiersAreUniqueOverBothCollections() {
    assertThat(items())
        .extracting(Item::identifier)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(150);
    assertThat(records()).extracting(SampleRecord::id).doesNotHaveDuplicates();
  }

  @Test
  void atLeastTwelveLanguagesHaveSeveralRecordsEach() {
    Map<String, Long> byLanguage =
        live().stream()
            .collect(Collectors.groupingBy(SampleRecord::language, Collectors.counting()));

    assertThat(byLanguage.values().stream().filter(count -> count >= 2))
        .hasSizeGreaterThanOrEqualTo(18);
  }

  @Test
  void textsAreWrittenInTheScriptOfTheirLanguage() {
    Map<String, String> scripts =
        Map.of(
            "ru",
            "IsCyrillic",
            "uk",
            "IsCyrillic",
            "el",
            "IsGreek",
            "zh",
            "IsHan",
            "ar",
            "IsArabic",
            "fa",
            "IsArabic",
            "hi",
            "IsDevanagari",
            "ko",
            "IsHangul");

    assertThat(records())
        .filteredOn(record -> scripts.containsKey(record.language()))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            record ->
                assertThat(
                        record.title().get(record.language())
                            + record.description().get(record.language()))
                    .containsPattern("\\p{" + scripts.get(record.language()) + "}{2}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oai_dc", "lom"})
  void everyRecordIsWellFormedInBothFormats(String prefix) {
    assertThat(items())
        .allSatisfy(
            item ->
                assertThat(
                        parse(item.metadata().xml(prefix)).getDocumentElement().getNamespaceURI())
                    .isNotNull());
  }

  @Test
  void markupStandsInOneTitleOnlyAndThereOnPurpose() {
    assertThat(records())
        .filteredOn(
            record ->
                (record.title().toString() + record.description() + record.keywords())
                    .matches("(?s).*[<>&].*"))
        .extracting(SampleRecord::id)
        .containsExactly(MARKUP_ON_PURPOSE);
  }

  @Test
  void markupSurvivesAsText() {
    Item item =
        items().stream()
            .filter(i -> i.identifier().endsWith(MARKUP_ON_PURPOSE))
            .findFirst()
            .orElseThrow();

    String title =
        parse(item.metadata().xml("oai_dc")).getDocumentElement().getFirstChild().getTextContent();

    assertThat(title).startsWith("<img src=x onerror=alert(1)>");
  }

  @Test
  void algebraInGermanThatMayBeAdaptedIsInBothCollections() {
    for (String name : SampleCollections.names()) {
      assertThat(
              SampleCollections.named(name).items().stream()
                  .map(item -> ((RecordMetadata) item.metadata()).record()))
          .filteredOn(
              record ->
                  record.language().equals("de") && record.keywords().toString().contains("lgebra"))
          .filteredOn(
              record -> record.rights().stream().anyMatch(SampleCollectionsTest::allowsAdapting))
          .hasSizeGreaterThanOrEqualTo(5);
    }
  }

  private static boolean allowsAdapting(String statement) {
    String lower = statement.toLowerCase(Locale.ROOT);
    return (lower.contains("creativecommons") || lower.contains("cc")) && !lower.contains("nd");
  }

  @Test
  void rightsAreWrittenInManyWaysAndSometimesNot() {
    assertThat(live().stream().flatMap(record -> record.rights().stream()).distinct())
        .hasSizeGreaterThan(25);
    assertThat(live()).filteredOn(record -> record.rights().isEmpty()).hasSizeBetween(2, 5);
    assertThat(live())
        .filteredOn(
            record ->
                record
                    .rights()
                    .toString()
                    .toLowerCase(Locale.ROOT)
                    .matches(".*(all rights|alle rechte|todos os direitos).*"))
        .hasSizeBetween(2, 4);
  }

  @Test
  void specialSetsAreFilled() {
    assertThat(live())
        .filteredOn(record -> record.sets().contains("ai-literacy"))
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(live())
        .filteredOn(record -> record.sets().contains("micro-credentials"))
        .hasSizeGreaterThanOrEqualTo(8)
        .allMatch(record -> record.credential().isPresent() && record.credits().isPresent());
    assertThat(live())
        .filteredOn(record -> record.accessibility().isPresent())
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(records()).filteredOn(SampleRecord::deleted).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void setsAreDeclaredAndSubjectsAndDurationsAreValid() {
    for (String name : SampleCollections.names()) {
      RecordCollection collection = SampleCollections.named(name);
      Set<String> declared =
          collection.sets().stream().map(SetDescription::spec).collect(Collectors.toSet());
      assertThat(collection.items())
          .allSatisfy(item -> assertThat(declared).containsAll(item.sets()));
    }
    assertThat(records())
        .allSatisfy(
            record -> {
              assertThat(Subjects.name(record.iscedF())).isNotBlank();
              assertThat(URI.create(record.url()).getHost()).endsWith(".example.org");
              assertThat(
                      Stream.of(record.duration(), record.learningTime())
                          .flatMap(Optional::stream)
                          .map(Duration::parse))
                  .allMatch(duration -> duration.compareTo(Duration.ZERO) > 0);
            });
  }

  @Test
  void indexListsEveryRecordAsFictional() throws IOException {
    List<String> lines = new ArrayList<>();
    try (var in =
        SampleCollections.class.getResourceAsStream(
            "/org/openlearningexchange/samples/INDEX.tsv")) {
      lines.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList());
    }

    assertThat(lines)
        .allMatch(
            line -> line.split("\t").length == 4 && line.split("\t")[3].startsWith("fictional"));
    assertThat(lines)
        .extracting(line -> line.split("\t")[0])
        .containsExactlyInAnyOrderElementsOf(items().stream().map(Item::identifier).toList());
  }

  private static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception notWellFormed) {
      throw new AssertionError(xml, notWellFormed);
    }
  }
}
