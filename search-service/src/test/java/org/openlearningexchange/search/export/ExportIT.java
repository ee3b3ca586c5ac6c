package org.openlearningexchange.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.search.Api;
import org.openlearningexchange.search.Feed;
import org.openlearningexchange.search.Fixtures;
import org.openlearningexchange.search.format.Parsed;
import org.w3c.dom.Element;

/** Files, feeds and SRU over the real index and a real connection. */
@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class ExportIT {
  private static final int RESOURCES = 260;
  private static final UUID REPOSITORY = UUID.randomUUID();
  private static final UUID HIDDEN = UUID.randomUUID();
  private static boolean isFed;

  @Inject Feed feed;

  @BeforeEach
  void feedOnce() {
    if (isFed) {
      return;
    }
    feed.repository(Fixtures.repository(REPOSITORY, UUID.randomUUID(), State.ACTIVE));
    feed.repository(Fixtures.repository(HIDDEN, UUID.randomUUID(), State.RETIRING));
    feed.resources(
        IntStream.range(0, RESOURCES - 1).mapToObj(i -> published("Polynomials " + i)).toList());
    feed.resources(
        List.of(
            Fixtures.flagged(UUID.randomUUID(), 1, REPOSITORY),
            Fixtures.published(
                UUID.randomUUID(),
                1,
                HIDDEN,
                Fixtures.titled("en", "Retired polynomials").build(),
                Fixtures.ccBy())));
    Api.awaitTotal(REPOSITORY, RESOURCES);
    isFed = true;
  }

  @Test
  void givesAllThatASearchFindsAsATable() {
    HttpResponse<String> table = export("format=csv");

    assertThat(table.statusCode()).as(table.body()).isEqualTo(200);
    assertThat(header(table, "Content-Type")).startsWith("text/csv");
    assertThat(header(table, "Content-Disposition")).matches("attachment; filename=.*\\.csv\"");
    assertThat(header(table, "Rows-Available")).isEqualTo("260");
    assertThat(header(table, "Rows-Given")).isEqualTo("260");
    assertThat(table.body().lines()).hasSize(RESOURCES + 1);
    assertThat(table.body()).contains("Example University", "Disputed algebra,en");
  }

  @Test
  void givesFeedsThatNeedNotBeFetchedTwice() {
    HttpResponse<String> first = export("format=atom&q=polynomials", "Accept-Language", "de");
    String tag = header(first, "ETag");

    HttpResponse<String> second =
        export("format=atom&q=polynomials", "Accept-Language", "de", "If-None-Match", tag);
    HttpResponse<String> after = export("format=rss&size=3");

    Element atom = Parsed.xml(first.body());
    assertThat(Parsed.elements(atom, "entry")).hasSize(50);
    assertThat(Parsed.texts(atom, "totalResults")).containsExactly("259");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(header(second, "ETag")).isEqualTo(tag);
    assertThat(Parsed.elements(Parsed.xml(after.body()), "item")).hasSize(3);
  }

  @Test
  void answersLibrarySystems() {
    Element two = sru("dc.title = polynomials sortBy dc.title", "startRecord=2&maximumRecords=2");
    Element one = sru("dc.title = \"Polynomials 17\"", "version=1.2&operation=searchRetrieve");
    Element none = sru("dc.title = polynomials not dc.language any \"eng ger\"", "");
    Element refused = sru("dc.title = polynom*", "");

    assertThat(Parsed.texts(two, "numberOfRecords")).containsExactly("259");
    assertThat(Parsed.texts(two, "recordPosition")).containsExactly("2", "3");
    assertThat(Parsed.texts(two, "title")).containsExactly("Polynomials 1", "Polynomials 10");
    assertThat(Parsed.texts(one, "title")).containsExactly("Polynomials 17");
    assertThat(one.getNamespaceURI()).isEqualTo("http://www.loc.gov/zing/srw/");
    assertThat(Parsed.texts(none, "numberOfRecords")).containsExactly("0");
    assertThat(Parsed.texts(refused, "uri")).containsExactly("info:srw/diagnostic/1/28");
    assertThat(Api.raw("/sru").body()).contains("explainResponse");
  }

  @Test
  void namesWhatIsWrongWithAnExport() {
    assertThat(export("format=pdf").statusCode()).isEqualTo(400);
    assertThat(export("format=csv&colour=red").body()).contains("colour");
    assertThat(export("format=csv", "Accept", "text/csv").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> export(String query, String... headers) {
    return Api.raw("/export?provider=" + REPOSITORY + "&" + query, headers);
  }

  private static Element sru(String cql, String more) {
    String query = URLEncoder.encode(cql, StandardCharsets.UTF_8);
    HttpResponse<String> answer = Api.raw("/sru?query=" + query + "&" + more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Parsed.xml(answer.body());
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static PublishedResource published(String title) {
    LearningResource resource =
        Fixtures.titled("en", title).description(Map.of("en", "Roots and factors")).build();
    return Fixtures.published(UUID.randomUUID(), 1, REPOSITORY, resource, Fixtures.ccBy());
  }
}
