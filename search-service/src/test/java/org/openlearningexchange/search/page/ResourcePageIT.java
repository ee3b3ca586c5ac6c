package org.openlearningexchange.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.search.Api;
import org.openlearningexchange.search.Feed;
import org.openlearningexchange.search.Fixtures;

/** What the address of a resource answers, over HTTP. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class ResourcePageIT {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

  private final UUID repository = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final UUID retired = UUID.randomUUID();
  private final UUID id = UUID.randomUUID();
  private final UUID copy = UUID.randomUUID();
  private final UUID german = UUID.randomUUID();
  private final UUID french = UUID.randomUUID();
  private final UUID unlike = UUID.randomUUID();
  private final UUID retiring = UUID.randomUUID();
  private final UUID hidden = UUID.randomUUID();
  private final UUID withdrawn = UUID.randomUUID();

  @Inject Feed feed;

  @BeforeAll
  void publish() {
    feed.repository(Fixtures.repository(repository, UUID.randomUUID(), State.ACTIVE));
    feed.repository(Fixtures.repository(other, UUID.randomUUID(), State.ACTIVE));
    feed.repository(Fixtures.repository(retired, UUID.randomUUID(), State.RETIRING));
    feed.resources(
        List.of(
            published(id, repository, "de", "Kristallgitter und Symmetriegruppen", "Ada"),
            published(copy, other, "de", "Kristallgitter und Symmetriegruppen", "Ada"),
            published(german, other, "de", "Kristallgitter zeichnen", "Bea"),
            published(french, other, "fr", "Kristallgitter : réseaux et symétries", "Cam"),
            published(unlike, repository, "de", "Buchhaltung für Vereine", "Dan"),
            published(retiring, retired, "de", "Kristallgitter rechnen", "Eva"),
            Fixtures.hidden(hidden, 1, repository),
            Fixtures.withdrawn(withdrawn, 2, repository)));
    Api.awaitTotal(repository, 2);
    Api.awaitTotal(other, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/json",
        "application/json | application/json",
        "application/ld+json | application/ld+json",
        BROWSER + " | text/html",
        "application/atom+xml | application/atom+xml",
        "application/atom+xml;type=entry | application/atom+xml",
        "application/x-bibtex, text/html;q=0.5 | application/x-bibtex",
        "image/png, application/x-research-info-systems;q=0.1 | application/x-research-info-systems"
      })
  void answersInTheFormThatIsAccepted(String accept, String type) {
    HttpResponse<String> answer = Api.raw("/resources/" + id, "Accept", accept);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().firstValue("vary").orElseThrow()).contains("Accept");
    assertThat(answer.headers().allValues("link")).anyMatch(link -> link.contains("canonical"));
    assertThat(answer.body()).contains("Kristallgitter und Symmetriegruppen");
  }

  @Test
  void refusesFormsThatThereAreNot() {
    assertThat(Api.raw("/resources/" + id, "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(Api.get("/resources/" + id + "?format=pdf").body().at("/errors/0/field").asText())
        .isEqualTo("format");
  }

  @Test
  void answersAFormByParameterToWhoeverAcceptsAnother() {
    assertThat(Api.raw("/resources/" + id + "?format=ris", "Accept", BROWSER).body())
        .startsWith("TY  - ");
  }

  @Test
  void answersNotModifiedToWhoeverHasThatRevisionInThatForm() {
    String page = tag("text/html", "de");

    HttpResponse<String> again =
        Api.raw(
            "/resources/" + id,
            "Accept",
            "text/html",
            "Accept-Language",
            "de",
            "If-None-Match",
            page);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(page).startsWith("\"7-");
    assertThat(tag("text/html", "ar")).isNotEqualTo(page);
    assertThat(tag("application/json", "de")).isNotEqualTo(page);
  }

  @Test
  void letsBrowsersRunNothing() {
    assertThat(
            Api.raw("/resources/" + id, "Accept", "text/html")
                .headers()
                .firstValue("content-security-policy")
                .orElseThrow())
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe");
  }

  @Test
  void saysToPeopleAndToSoftwareWhyThereIsNothing() {
    assertThat(refusal(UUID.randomUUID().toString(), 404)).contains("Hier ist nichts");
    assertThat(refusal(withdrawn.toString(), 410)).contains("Nicht mehr angeboten");
    assertThat(refusal(hidden.toString(), 451)).contains("Zurückgehalten").doesNotContain("Secret");
    assertThat(refusal("algebra", 400)).contains("Diese Adresse ist unvollständig");
    assertThat(refusal(retiring.toString(), 410)).doesNotContain("Kristallgitter");
  }

  @Test
  void findsWhatIsAlikeButNoOtherEditionAndNothingThatIsKeptBack() {
    JsonNode items = Api.get("/resources/" + id + "/similar").body().path("items");

    assertThat(Api.texts(items, "id")).containsExactly(german.toString(), french.toString());
    assertThat(items.at("/0/licence/expression").asText()).isEqualTo("CC-BY-4.0");
  }

  @Test
  void namesWhatIsAlikeOnThePage() {
    assertThat(
            Jsoup.parse(Api.raw("/resources/" + id, "Accept", "text/html").body())
                .select(".similar a")
                .eachText())
        .containsExactly("Kristallgitter zeichnen", "Kristallgitter : réseaux et symétries");
  }

  @Test
  void boundsHowManyAreAlike() {
    assertThat(Api.get("/resources/" + id + "/similar?size=1").body().path("items")).hasSize(1);
    assertThat(
            Api.get("/resources/" + id + "/similar?size=51").body().at("/errors/0/field").asText())
        .isEqualTo("size");
    assertThat(Api.get("/resources/" + withdrawn + "/similar").status()).isEqualTo(410);
  }

  @Test
  void listsEveryShownPageAndNoOther() {
    HttpResponse<String> index = Api.raw("/sitemap.xml");
    HttpResponse<String> sitemap = Api.raw("/sitemaps/all.xml");

    assertThat(index.body()).contains("<loc>http://localhost:8084/sitemaps/all.xml</loc>");
    assertThat(sitemap.statusCode()).as(sitemap.body()).isEqualTo(200);
    assertThat(sitemap.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/xml");
    assertThat(sitemap.body())
        .startsWith("<?xml")
        .endsWith("</urlset>\n")
        .contains("<loc>http://localhost:8084/resources/" + id + "?format=html</loc>")
        .doesNotContain(hidden.toString(), withdrawn.toString(), retiring.toString());
    assertThat(Api.raw("/sitemaps/" + id.toString().charAt(0) + ".xml").body())
        .contains(id.toString());
    assertThat(Api.raw("/sitemaps/xyz.xml").statusCode()).isEqualTo(404);
    assertThat(Api.raw("/robots.txt").body())
        .contains("Sitemap: http://localhost:8084/sitemap.xml");
    assertThat(Api.raw("/opensearch.xml").body()).contains("{searchTerms}");
  }

  @Test
  void embedsWhatIsShownAsTheOEmbedErrorsHaveIt() {
    JsonNode embedding = Api.get(oembed(id)).body();

    assertThat(embedding.path("type").asText()).isEqualTo("rich");
    assertThat(embedding.path("author_name").asText()).isEqualTo("Ada");
    assertThat(embedding.path("html").asText()).contains("/resources/" + id + "/card");
    assertThat(Api.raw(oembed(id) + "&format=xml").headers().firstValue("content-type").get())
        .startsWith("text/xml");
    assertThat(Api.get(oembed(id) + "&format=yaml").status()).isEqualTo(400);
    assertThat(Api.get(oembed(hidden)).status()).isEqualTo(401);
    assertThat(Api.get(oembed(withdrawn)).status()).isEqualTo(404);
    assertThat(Api.get("/oembed?url=https://elsewhere.example.org/").status()).isEqualTo(404);
    assertThat(Api.get("/oembed").body().at("/errors/0/field").asText()).isEqualTo("url");
  }

  @Test
  void showsTheCardOnPagesOfOthersAsThingsAreNow() {
    HttpResponse<String> card = Api.raw("/resources/" + id + "/card");
    HttpResponse<String> gone = Api.raw("/resources/" + withdrawn + "/card", "Accept", "*/*");

    assertThat(card.body()).contains("Kristallgitter und Symmetriegruppen", "CC BY 4.0");
    assertThat(card.headers().firstValue("content-security-policy").orElseThrow())
        .endsWith("frame-ancestors *");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("No longer offered");
  }

  private static String oembed(UUID id) {
    return "/oembed?url=http%3A%2F%2Flocalhost%3A8084%2Fresources%2F" + id;
  }

  private String tag(String accept, String language) {
    return Api.raw("/resources/" + id, "Accept", accept, "Accept-Language", language)
        .headers()
        .firstValue("etag")
        .orElseThrow();
  }

  private static String refusal(String id, int status) {
    String path = "/resources/" + id + "?lang=de";
    HttpResponse<String> page = Api.raw(path, "Accept", BROWSER);
    HttpResponse<String> problem = Api.raw(path);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(problem.statusCode()).isEqualTo(status);
    assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    assertThat(problem.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/problem+json");
    return page.body();
  }

  private static PublishedResource published(
      UUID id, UUID repository, String language, String title, String creator) {
    return Fixtures.published(
        id,
        7,
        repository,
        Fixtures.titled(language, title)
            .creator(List.of(new Agent(Agent.PERSON, creator, null)))
            .build(),
        Fixtures.ccBy());
  }
}
