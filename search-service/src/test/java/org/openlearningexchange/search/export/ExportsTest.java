package org.openlearningexchange.search.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.format.Parsed;
import org.openlearningexchange.search.provider.Provider;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.text.Synonyms;
import org.w3c.dom.Element;

class ExportsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @ParameterizedTest
  @CsvSource({
    "0, 10000, 0, 1",
    "1, 10000, 1, 1",
    "250, 10000, 250, 1",
    "251, 10000, 251, 2",
    "700, 10000, 700, 3",
    "700, 251, 251, 2",
    "700, 5, 5, 1",
    "10600, 10000, 10000, 40"
  })
  void givesEachResourceOnceInPagesOfABoundedSize(int found, int size, int rows, int pages)
      throws IOException {
    FakeIndex index = new FakeIndex(found);
    Export export = open(index, "csv", size);

    String table = text(export);

    assertThat(export.available()).isEqualTo(found);
    assertThat(export.given()).isEqualTo(rows);
    List<String> titles =
        CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(table)).stream()
            .map(row -> row.get("title"))
            .toList();
    assertThat(titles).hasSize(rows).doesNotHaveDuplicates();
    assertThat(index.asked).hasSize(pages);
    assertThat(index.asked).allMatch(body -> (int) (long) (Long) body.get("size") <= 250);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void givesTheSameInOnePieceAndInMany(ExportFormat format) {
    Export export = open(new FakeIndex(3), format.parameter(), 10);

    assertThat(export.isWhole()).isTrue();
    assertThat(text(export)).isEqualTo(text(export.whole()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 600})
  void makesOneDocumentOfAllPages(int found) throws JsonProcessingException {
    JsonNode jsonLd = Json.MAPPER.readTree(text(open(new FakeIndex(found), "jsonld", 1_000)));
    Element atom = Parsed.xml(text(open(new FakeIndex(found), "atom", 1_000)));
    Element rss = Parsed.xml(text(open(new FakeIndex(found), "rss", 1_000)));

    assertThat(jsonLd.path("@graph")).hasSize(found);
    assertThat(jsonLd.path("@context").isObject()).isTrue();
    assertThat(Parsed.elements(atom, "entry")).hasSize(found);
    assertThat(Parsed.elements(rss, "item")).hasSize(found);
  }

  @Test
  void readsNoPageBeforeSomebodyWantsIt() {
    FakeIndex index = new FakeIndex(1_000);
    AssertSubscriber<byte[]> reader =
        open(index, "csv", 1_000).pieces().subscribe().withSubscriber(AssertSubscriber.create(0));

    assertThat(index.asked).hasSize(1);
    reader.awaitNextItems(2, PATIENCE);
    assertThat(index.asked).hasSize(1);
    reader.awaitNextItem(PATIENCE);
    assertThat(index.asked).hasSize(2);
    reader.cancel();
    assertThat(index.asked).hasSize(2);
  }

  @Test
  void failsWhereTheIndexGoesAwayBetweenPages() {
    FakeIndex index = new FakeIndex(1_000, 2);
    AssertSubscriber<byte[]> reader =
        open(index, "csv", 1_000)
            .pieces()
            .subscribe()
            .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));

    reader.awaitFailure(PATIENCE).assertFailedWith(ElasticsearchAway.class);
    assertThat(reader.getItems()).hasSize(3);
  }

  @Test
  void freesTheStateOfTheIndexWhenItIsToldToAndWhenItCannotBegin() {
    FakeIndex whole = new FakeIndex(1);
    FakeIndex away = new FakeIndex(1, 0);

    open(whole, "csv", 1).free().run();
    assertThatThrownBy(() -> open(away, "csv", 1)).isInstanceOf(Problem.class);

    assertThat(whole.closed).containsExactly("state");
    assertThat(away.closed).containsExactly("state");
  }

  @Test
  void saysWhatAFeedIsAndWhereItsSearchIs() {
    Element feed = Parsed.xml(text(open(new FakeIndex(60), "atom", 50)));

    assertThat(Parsed.texts(feed, "title").get(0)).isEqualTo("Open Learning Exchange: algebra");
    assertThat(Parsed.texts(feed, "updated").get(0)).isEqualTo("2026-11-02T03:14:15Z");
    assertThat(Parsed.texts(feed, "totalResults")).containsExactly("60");
    assertThat(
            Parsed.elements(feed, "link").stream().limit(2).map(link -> link.getAttribute("href")))
        .containsExactly(
            "https://search.example.org/export?format=atom&q=algebra&sort=title",
            "https://search.example.org/search?q=algebra&sort=title");
    assertThat(Parsed.texts(feed, "id").get(0))
        .isEqualTo("https://search.example.org/export?format=atom&q=algebra&sort=title");
  }

  private static Export open(FakeIndex index, String format, int size) {
    ExportRequest request =
        ExportRequest.read(
            Map.of(
                "format",
                List.of(format),
                "size",
                List.of(String.valueOf(size)),
                "q",
                List.of("algebra"),
                "sort",
                List.of("title")));
    return new Exports(index, new NoProviders(), new Synonyms(), addresses())
        .open(request, Optional.empty())
        .await()
        .atMost(PATIENCE);
  }

  private static PublicAddresses addresses() {
    return PublicAddresses.under(URI.create("https://search.example.org/"), Optional.empty());
  }

  private static String text(Export export) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    export.pieces().subscribe().asStream().forEach(bytes::writeBytes);
    return text(bytes.toByteArray());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
  }

  private static final class NoProviders extends Providers {
    NoProviders() {
      super(null);
    }

    @Override
    public Optional<Provider> find(UUID repositoryId, Locale language) {
      return Optional.empty();
    }

    @Override
    public List<String> hiddenRepositories() {
      return List.of();
    }
  }
}
