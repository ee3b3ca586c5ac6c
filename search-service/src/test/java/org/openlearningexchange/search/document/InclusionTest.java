package org.openlearningexchange.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.search.Fixtures;

class InclusionTest {

  @Test
  void promisesNothingOfAResourceThatSaysNothing() {
    assertThat(Inclusion.of(material().build())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"captions", "closedCaptions", "closed captions", "openCaptions", "subtitles"})
  void findsCaptionsByEachOfTheirNames(String feature) {
    assertThat(stating(feature)).containsExactly("captions");
  }

  @Test
  void takesATranscriptForATextAlternativeToo() {
    assertThat(stating("transcript")).containsExactly("transcript", "text-alternative");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alternativeText", "longDescription", "describedMath"})
  void findsTextAlternatives(String feature) {
    assertThat(stating(feature)).containsExactly("text-alternative");
  }

  @Test
  void takesPureTextForReadableByScreenReaders() {
    assertThat(Inclusion.of(material().accessMode(List.of("textual")).build()))
        .containsExactly("screen-reader");
    assertThat(Inclusion.of(material().accessMode(List.of("textual", "visual")).build())).isEmpty();
  }

  @Test
  void takesTextWithDescribedImagesForReadableByScreenReaders() {
    assertThat(
            Inclusion.of(
                material()
                    .accessMode(List.of("textual", "visual"))
                    .accessibilityFeature(List.of("alternativeText"))
                    .build()))
        .containsExactly("screen-reader", "text-alternative");
  }

  @Test
  void tellsNoLoginFromLogin() {
    assertThat(Inclusion.of(material().conditionsOfAccess(condition("no_login")).build()))
        .containsExactly("no-login");
    assertThat(Inclusion.of(material().conditionsOfAccess(condition("login")).build())).isEmpty();
  }

  @Test
  void tellsFreeFromPaidAndUnknown() {
    assertThat(Inclusion.of(material().isAccessibleForFree(true).build())).containsExactly("free");
    assertThat(Inclusion.of(material().isAccessibleForFree(false).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://oer.example.org/book.pdf, application/pdf",
    "https://oer.example.org/book, application/epub+zip",
    "https://oer.example.org/course.imscc,",
    "https://oer.example.org/data.csv, text/csv; charset=utf-8"
  })
  void takesFilesAlong(String address, @Nullable String type) {
    assertThat(with(new Encoding(URI.create(address), type, null))).containsExactly("offline");
  }

  @ParameterizedTest
  @CsvSource({
    "https://oer.example.org/page.html, text/html",
    "https://oer.example.org/page, Text/HTML; charset=utf-8",
    "https://oer.example.org/page,",
    "https://oer.example.org/lecture.m3u8, application/vnd.apple.mpegurl",
    "https://video.example.org/watch?v=file.pdf,"
  })
  void takesNeitherPagesNorStreamsAlong(String address, @Nullable String type) {
    assertThat(with(new Encoding(URI.create(address), type, 1_000L))).isEmpty();
  }

  @Test
  void countsAsSmallWhatHasOneSmallFile() {
    URI file = URI.create("https://oer.example.org/book.pdf");

    assertThat(
            with(
                new Encoding(file, "video/mp4", 900_000_000L),
                new Encoding(file, "application/pdf", 5_000_000L)))
        .containsExactly("offline", "small");
    assertThat(with(new Encoding(file, "application/pdf", 5_000_001L))).containsExactly("offline");
    assertThat(with(new Encoding(file, "application/pdf", 0L))).containsExactly("offline");
    assertThat(with(new Encoding(file, "text/html", 1_000L))).isEmpty();
  }

  private static List<String> stating(String feature) {
    return Inclusion.of(material().accessibilityFeature(List.of(feature)).build());
  }

  private static List<String> with(Encoding... files) {
    return Inclusion.of(material().encoding(List.of(files)).build());
  }

  private static Concept condition(String name) {
    return new Concept(
        URI.create("https://w3id.org/kim/conditionsOfAccess/" + name), Map.of(), null);
  }

  private static LearningResourceBuilder material() {
    return Fixtures.titled("en", "Material");
  }
}
