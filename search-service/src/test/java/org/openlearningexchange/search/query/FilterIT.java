package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.search.Fixtures.concept;
import static org.openlearningexchange.search.Fixtures.titled;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.search.Api;
import org.openlearningexchange.search.Feed;
import org.openlearningexchange.search.Fixtures;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class FilterIT {

  private static final String COURSE = "https://w3id.org/kim/hcrt/course";
  private static final String CASE_STUDY = "https://w3id.org/kim/hcrt/case_study";
  private static final String MATHEMATICS = "https://w3id.org/kim/isced-2013/n0541";
  private static final String PHYSICS = "https://w3id.org/kim/isced-2013/n0533";

  private static final List<String> SIDES =
      List.of(
          "level=6",
          "audience=student",
          "inclusion=captions,offline,small",
          "credential=certificate",
          "creditSystem=ECTS&credits=4..6",
          "workload=100..200",
          "duration=..90",
          "published=2023..",
          "q=title:cuneiform",
          "q=creator:%22Ada+Example%22",
          "q=keyword:tablets",
          "q=nonsense+OR+cuneiform",
          "q=cuneiform&sort=added");

  @Inject Feed feed;

  private SearchedRepository searched;

  @BeforeEach
  void begin() {
    searched = SearchedRepository.of(feed);
  }

  @Test
  void letsEachFacetIgnoreItsOwnFilter() {
    searched.publish(
        titled("de", "Eins").build(), titled("de", "Zwei").build(), titled("en", "Three").build());

    JsonNode answer = Api.search(searched.repository(), "language", "de", "lang", "en");

    assertThat(answer.path("total").asInt()).isEqualTo(2);
    assertThat(answer.path("facets").path("language").toString())
        .isEqualTo(
            "[{\"value\":\"de\",\"label\":\"German\",\"count\":2},{\"value\":\"en\",\"label\":\"English\",\"count\":1}]");
    assertThat(answer.path("facets").path("licence").toString())
        .isEqualTo("[{\"value\":\"CC-BY-4.0\",\"label\":\"CC BY 4.0\",\"count\":2}]");
  }

  @Test
  void narrowsOtherFacetsByAFilter() {
    searched.publish(
        titled("de", "Eins").about(List.of(concept(Vocabulary.SUBJECTS, "0541"))).build(),
        titled("en", "Two").about(List.of(concept(Vocabulary.SUBJECTS, "0533"))).build());

    JsonNode facets = Api.search(searched.repository(), "language", "de").path("facets");

    assertThat(Api.texts(facets.path("subject"), "value"))
        .contains(MATHEMATICS)
        .doesNotContain(PHYSICS);
  }

  @Test
  void takesSeveralValuesRepeatedOrByComma() {
    searched.publish(
        titled("de", "Eins").build(), titled("en", "Two").build(), titled("fr", "Trois").build());

    assertThat(Api.search(searched.repository(), "language", "de,en").path("total").asInt())
        .isEqualTo(2);
    assertThat(
            Api.search(searched.repository(), "language", "de", "language", "fr")
                .path("total")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void findsARichResourceByEachOfItsSidesAndNoBareOne() {
    publishRichAndBare();

    for (String search : SIDES) {
      JsonNode answer = Api.get(Api.path(searched.repository()) + "&" + search).body();

      assertThat(Api.texts(answer.path("items"), "title"))
          .as(search)
          .containsExactly("Cuneiform writing");
    }
  }

  @Test
  void countsDurationsCreditsAndWhatIsOfferedWithoutResults() {
    publishRichAndBare();

    JsonNode answer =
        Api.search(
            searched.repository(),
            "size",
            "0",
            "lang",
            "de",
            "creditSystem",
            "ECTS",
            "facets",
            "duration,creditSystem,inclusion,credential,subject");

    assertThat(answer.path("total").asInt()).isEqualTo(1);
    assertThat(answer.path("items")).isEmpty();
    JsonNode facets = answer.path("facets");
    assertThat(facets.path("duration").toString())
        .isEqualTo("[{\"value\":\"46..90\",\"label\":\"46 bis 90 Minuten\",\"count\":1}]");
    assertThat(facets.path("creditSystem").toString())
        .isEqualTo("[{\"value\":\"ECTS\",\"label\":\"ECTS\",\"count\":1}]");
    assertThat(Api.texts(facets.path("inclusion"), "label"))
        .containsExactlyInAnyOrder("Untertitel", "Zum Herunterladen", "Kleine Datei");
    assertThat(Api.texts(facets.path("credential"), "value"))
        .containsExactlyInAnyOrder("certificate", "credits");
    assertThat(facets.path("subject").findValuesAsText("broader")).isNotEmpty();
  }

  @Test
  void findsNarrowSubjectsUnderTheirBroadOne() {
    searched.publish(
        titled("en", "One").about(List.of(concept(Vocabulary.SUBJECTS, "0541"))).build(),
        titled("en", "Two").build());

    assertThat(Api.search(searched.repository(), "subject", "05").path("total").asInt())
        .isEqualTo(1);
    assertThat(Api.search(searched.repository(), "subject", MATHEMATICS).path("total").asInt())
        .isEqualTo(1);
    assertThat(Api.search(searched.repository(), "subject", "Mathematik").path("total").asInt())
        .isEqualTo(1);
    assertThat(Api.search(searched.repository(), "subject", PHYSICS).path("total").asInt())
        .isZero();
  }

  @Test
  void filtersByType() {
    searched.publish(
        titled("en", "One")
            .learningResourceType(List.of(concept(Vocabulary.TYPES, "course")))
            .build(),
        titled("en", "Two")
            .learningResourceType(List.of(concept(Vocabulary.TYPES, "case_study")))
            .build());

    JsonNode answer = Api.search(searched.repository(), "type", "course");

    assertThat(Api.texts(answer.path("items"), "title")).containsExactly("One");
    assertThat(Api.texts(answer.path("facets").path("type"), "value"))
        .containsExactlyInAnyOrder(COURSE, CASE_STUDY);
  }

  @Test
  void wantsAllUsesPermitted() {
    searched.register();
    searched.publish(titled("en", "Free").build(), Fixtures.ccBy());
    searched.publish(titled("en", "Bound").build(), Fixtures.ccByNcNd());
    Api.awaitTotal(searched.repository(), 2);

    assertThat(Api.search(searched.repository(), "reuse", "share").path("total").asInt())
        .isEqualTo(2);
    assertThat(Api.search(searched.repository(), "reuse", "share,adapt").path("total").asInt())
        .isEqualTo(1);
    assertThat(
            Api.search(searched.repository(), "reuse", "adapt", "reuse", "commercial")
                .path("total")
                .asInt())
        .isEqualTo(1);
    assertThat(
            Api.search(searched.repository(), "licence", "CC-BY-NC-ND-4.0").path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void countsAMembersRepositoriesTogether() {
    UUID second = UUID.randomUUID();
    searched.register();
    feed.repository(Fixtures.repository(second, searched.member(), State.ACTIVE));
    searched.publish(titled("en", "One").build());
    feed.resource(
        Fixtures.published(
            UUID.randomUUID(), 1, second, titled("en", "Two").build(), Fixtures.ccBy()));
    Api.awaitTotal(second, 1);

    JsonNode answer = Api.search(searched.member(), "lang", "en");

    assertThat(answer.path("total").asInt()).isEqualTo(2);
    assertThat(answer.path("facets").path("provider").toString())
        .contains(
            "{\"value\":\""
                + searched.member()
                + "\",\"label\":\"Example University\",\"count\":2}");
  }

  @Test
  void labelsInTheLanguageOfTheHeader() {
    searched.publish(titled("de", "Eins").build());

    JsonNode facets =
        Api.get(Api.path(searched.repository()), "Accept-Language", "fr-CA,fr;q=0.9,en;q=0.5")
            .body()
            .path("facets");

    assertThat(facets.path("language").get(0).path("label").asText()).isEqualTo("allemand");
  }

  private void publishRichAndBare() {
    searched.publish(
        titled("en", "Cuneiform writing")
            .about(List.of(concept(Vocabulary.SUBJECTS, "0222")))
            .educationalLevel(List.of(concept(Vocabulary.LEVELS, "6")))
            .audience(List.of(concept(Vocabulary.AUDIENCES, "student")))
            .keywords(Map.of("en", List.of("clay tablets")))
            .creator(List.of(new Agent(Agent.PERSON, "Ada Example", null)))
            .accessibilityFeature(List.of("captions"))
            .encoding(
                List.of(
                    new Encoding(
                        URI.create("https://oer.example.org/a.pdf"), "application/pdf", 90_000L)))
            .timeRequired(Duration.ofMinutes(60))
            .workload(Duration.ofHours(150))
            .credits(List.of(new Credits(BigDecimal.valueOf(5), "ECTS")))
            .educationalCredentialAwarded(List.of(new Credential(Map.of(), "certificate", null)))
            .datePublished("2024-03")
            .build(),
        titled("en", "Bare").build());
  }
}
