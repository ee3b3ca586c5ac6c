package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.RightsDecision;
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
class SearchIT {

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

  private final UUID repository = UUID.randomUUID();
  private final UUID member = UUID.randomUUID();

  @Test
  void answersAnEmptyIndexWithNothing() {
    register();

    JsonNode answer = Api.search(repository);

    assertThat(answer.path("total").asInt()).isZero();
    assertThat(answer.path("totalIsExact").asBoolean()).isTrue();
    assertThat(answer.path("items")).isEmpty();
    assertThat(answer.path("facets").path("language")).isEmpty();
    assertThat(answer.get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Proofs in number theory, proof",
    "de, Lineare Gleichungen verstehen, Gleichung",
    "fr, Les équations de l’algèbre, equation algebre",
    "es, Ecuaciones diferenciales, ecuación",
    "zh, 線性代數入門, 线性代数",
    "zh, 代数和几何, 代数",
    "ar, مقدمة في المعادلات, معادلة",
    "pl, Równania różniczkowe, rownania",
    "ja, プログラミング入門, プログラミング",
    "ko, 대학교육의 역사, 대학",
    "ru, Линейная алгебра, АЛГЕБРА",
    "th, หนังสือเรียนคณิตศาสตร์, คณิตศาสตร์"
  })
  void findsAnotherFormOfTheWordInEveryLanguage(String language, String title, String words) {
    publish(Fixtures.titled(language, title).build(), Fixtures.titled(language, "xyz").build());

    JsonNode answer = Api.search(repository, "q", words);

    assertThat(Api.texts(answer.path("items"), "title")).containsExactly(title);
  }

  @Test
  void givesItemsTheirWholeShape() {
    register();
    publish(
        titled("de", "Algebra")
            .description(Map.of("de", "Vektoren. " + "Text ".repeat(200)))
            .about(List.of(concept(Vocabulary.SUBJECTS, "0541")))
            .learningResourceType(List.of(concept(Vocabulary.TYPES, "course")))
            .datePublished("2024-03")
            .build());

    JsonNode item = Api.search(repository, "lang", "de").path("items").get(0);

    assertThat(item.path("title").asText()).isEqualTo("Algebra");
    assertThat(item.path("titleLanguage").asText()).isEqualTo("de");
    assertThat(item.path("description").asText())
        .startsWith("Vektoren")
        .endsWith("…")
        .hasSizeLessThan(410);
    assertThat(item.path("language").get(0).asText()).isEqualTo("de");
    assertThat(item.path("provider").path("name").asText()).isEqualTo("Beispiel-Universität");
    assertThat(item.path("provider").path("id").asText()).isEqualTo(member.toString());
    assertThat(item.path("subjects").get(0).path("label").asText()).isEqualTo("Mathematik");
    assertThat(item.path("type").get(0).path("id").asText()).isEqualTo(COURSE);
    assertThat(item.path("published").asText()).isEqualTo("2024-03");
    assertThat(item.path("licence").path("expression").asText()).isEqualTo("CC-BY-4.0");
    assertThat(item.path("licence").path("status").asText()).isEqualTo("declared");
    assertThat(item.path("licence").path("permits")).hasSize(3);
    assertThat(item.path("url").asText()).startsWith("https://oer.example.org/");
  }

  @Test
  void letsEachFacetIgnoreItsOwnFilter() {
    publish(
        titled("de", "Eins").build(), titled("de", "Zwei").build(), titled("en", "Three").build());

    JsonNode answer = Api.search(repository, "language", "de", "lang", "en");

    assertThat(answer.path("total").asInt()).isEqualTo(2);
    assertThat(answer.path("facets").path("language").toString())
        .isEqualTo(
            "[{\"value\":\"de\",\"label\":\"German\",\"count\":2},{\"value\":\"en\",\"label\":\"English\",\"count\":1}]");
    assertThat(answer.path("facets").path("licence").toString())
        .isEqualTo("[{\"value\":\"CC-BY-4.0\",\"label\":\"CC BY 4.0\",\"count\":2}]");
  }

  @Test
  void narrowsOtherFacetsByAFilter() {
    publish(
        titled("de", "Eins").about(List.of(concept(Vocabulary.SUBJECTS, "0541"))).build(),
        titled("en", "Two").about(List.of(concept(Vocabulary.SUBJECTS, "0533"))).build());

    JsonNode facets = Api.search(repository, "language", "de").path("facets");

    assertThat(Api.texts(facets.path("subject"), "value"))
        .contains(MATHEMATICS)
        .doesNotContain(PHYSICS);
  }

  @Test
  void takesSeveralValuesRepeatedOrByComma() {
    publish(
        titled("de", "Eins").build(), titled("en", "Two").build(), titled("fr", "Trois").build());

    assertThat(Api.search(repository, "language", "de,en").path("total").asInt()).isEqualTo(2);
    assertThat(Api.search(repository, "language", "de", "language", "fr").path("total").asInt())
        .isEqualTo(2);
  }

  @Test
  void findsARichResourceByEachOfItsSidesAndNoBareOne() {
    publishRichAndBare();

    for (String search : SIDES) {
      JsonNode answer = Api.get(Api.path(repository) + "&" + search).body();

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
            repository,
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
  void marksTheWordsAndFindsTheNearSpellingOfWhatIsNotThere() {
    publish(titled("en", "Quaternions for games").build());

    JsonNode answer = Api.search(repository, "q", "qauternions");

    assertThat(answer.path("corrected").asBoolean()).isTrue();
    assertThat(answer.path("didYouMean").asText()).isEqualTo("quaternions");
    assertThat(answer.path("items").get(0).path("highlights").toString())
        .isEqualTo("{\"title\":[{\"start\":0,\"length\":11}]}");
  }

  @Test
  void findsNarrowSubjectsUnderTheirBroadOne() {
    publish(
        titled("en", "One").about(List.of(concept(Vocabulary.SUBJECTS, "0541"))).build(),
        titled("en", "Two").build());

    assertThat(Api.search(repository, "subject", "05").path("total").asInt()).isEqualTo(1);
    assertThat(Api.search(repository, "subject", MATHEMATICS).path("total").asInt()).isEqualTo(1);
    assertThat(Api.search(repository, "subject", "Mathematik").path("total").asInt()).isEqualTo(1);
    assertThat(Api.search(repository, "subject", PHYSICS).path("total").asInt()).isZero();
  }

  @Test
  void findsByTheSubjectsNameInAnyLanguage() {
    publish(
        titled("en", "One").about(List.of(concept(Vocabulary.SUBJECTS, "0541"))).build(),
        titled("en", "Two").build());

    assertThat(Api.search(repository, "q", "Mathematik").path("total").asInt()).isEqualTo(1);
    assertThat(Api.search(repository, "q", "mathématiques").path("total").asInt()).isEqualTo(1);
  }

  @Test
  void filtersByType() {
    publish(
        titled("en", "One")
            .learningResourceType(List.of(concept(Vocabulary.TYPES, "course")))
            .build(),
        titled("en", "Two")
            .learningResourceType(List.of(concept(Vocabulary.TYPES, "case_study")))
            .build());

    JsonNode answer = Api.search(repository, "type", "course");

    assertThat(Api.texts(answer.path("items"), "title")).containsExactly("One");
    assertThat(Api.texts(answer.path("facets").path("type"), "value"))
        .containsExactlyInAnyOrder(COURSE, CASE_STUDY);
  }

  @Test
  void wantsAllUsesPermitted() {
    register();
    publish(titled("en", "Free").build(), Fixtures.ccBy());
    publish(titled("en", "Bound").build(), Fixtures.ccByNcNd());
    Api.awaitTotal(repository, 2);

    assertThat(Api.search(repository, "reuse", "share").path("total").asInt()).isEqualTo(2);
    assertThat(Api.search(repository, "reuse", "share,adapt").path("total").asInt()).isEqualTo(1);
    assertThat(
            Api.search(repository, "reuse", "adapt", "reuse", "commercial").path("total").asInt())
        .isEqualTo(1);
    assertThat(Api.search(repository, "licence", "CC-BY-NC-ND-4.0").path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void countsAMembersRepositoriesTogether() {
    UUID second = UUID.randomUUID();
    register();
    feed.repository(Fixtures.repository(second, member, State.ACTIVE));
    publish(titled("en", "One").build());
    feed.resource(
        Fixtures.published(
            UUID.randomUUID(), 1, second, titled("en", "Two").build(), Fixtures.ccBy()));
    Api.awaitTotal(second, 1);

    JsonNode answer = Api.search(member, "lang", "en");

    assertThat(answer.path("total").asInt()).isEqualTo(2);
    assertThat(answer.path("facets").path("provider").toString())
        .contains("{\"value\":\"" + member + "\",\"label\":\"Example University\",\"count\":2}");
  }

  @Test
  void labelsInTheLanguageOfTheHeader() {
    publish(titled("de", "Eins").build());

    JsonNode facets =
        Api.get(Api.path(repository), "Accept-Language", "fr-CA,fr;q=0.9,en;q=0.5")
            .body()
            .path("facets");

    assertThat(facets.path("language").get(0).path("label").asText()).isEqualTo("allemand");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(((",
        "a AND",
        "\"",
        "-",
        "title:",
        "*",
        "~",
        "\\\\",
        "{\"a\":1}",
        "+-!",
        "a || b && !c",
        "[1 TO",
        "„offen",
        "😀"
      })
  void readsAnyWordsWithoutAnError(String words) {
    assertThat(Api.get(Api.path(repository, "q", words)).status()).isEqualTo(200);
  }

  @Test
  void excludesWordsAndKeepsPhrasesTogether() {
    publish(
        titled("en", "Linear algebra").build(),
        titled("en", "Algebra, linear and more").build(),
        titled("en", "Abstract algebra").build());

    assertThat(Api.texts(Api.search(repository, "q", "algebra -linear").path("items"), "title"))
        .containsExactly("Abstract algebra");
    assertThat(Api.texts(Api.search(repository, "q", "\"linear algebra\"").path("items"), "title"))
        .containsExactly("Linear algebra");
    assertThat(Api.search(repository, "q", "-abstract").path("total").asInt()).isEqualTo(2);
  }

  @Test
  void ranksTheTitleOverTheDescription() {
    publish(
        titled("en", "Chemistry")
            .description(Map.of("en", "with some topology, a little topology"))
            .build(),
        titled("en", "Topology and more of it")
            .description(Map.of("en", "with a little of surfaces, knots and distances"))
            .build());

    assertThat(Api.texts(Api.search(repository, "q", "topology").path("items"), "title"))
        .containsExactly("Topology and more of it", "Chemistry");
  }

  @Test
  void ranksTheCallersLanguageFirst() {
    publish(titled("en", "Algebra").build(), titled("de", "Algebra").build());

    assertThat(
            Api.search(repository, "q", "algebra", "lang", "de")
                .path("items")
                .get(0)
                .path("language")
                .get(0)
                .asText())
        .isEqualTo("de");
    assertThat(
            Api.search(repository, "q", "algebra", "lang", "en")
                .path("items")
                .get(0)
                .path("language")
                .get(0)
                .asText())
        .isEqualTo("en");
  }

  @Test
  void sortsByDateAndByTitle() {
    publish(
        titled("en", "\"Écoles\"").datePublished("2020").build(),
        titled("en", "alpha").build(),
        titled("en", "Zeta").datePublished("2024-05-01").build());

    assertThat(Api.texts(Api.search(repository, "sort", "newest").path("items"), "title"))
        .containsExactly("Zeta", "\"Écoles\"", "alpha");
    assertThat(Api.texts(Api.search(repository, "sort", "title").path("items"), "title"))
        .containsExactly("alpha", "\"Écoles\"", "Zeta");
  }

  @Test
  void namesEveryBadParameterAndWhatIsValid() {
    Api.Answer answer =
        Api.get(
            "/search?reuse=sell&size=1000&sort=best&subject=alchemy&type=scroll&provider=1&lang=!&language=?&colour=red&q=a&q=b");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.raw().headers().firstValue("content-type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(Api.texts(answer.body().path("errors"), "field"))
        .containsExactlyInAnyOrder(
            "reuse",
            "size",
            "sort",
            "subject",
            "type",
            "provider",
            "lang",
            "language",
            "colour",
            "q");
    assertThat(answer.body().path("errors").toString())
        .contains("is one of share, adapt, commercial")
        .contains("0 to 100")
        .contains("relevance, newest, added, title");
  }

  private void publishRichAndBare() {
    publish(
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

  private void register() {
    feed.repository(Fixtures.repository(repository, member, State.ACTIVE));
    await()
        .atMost(java.time.Duration.ofSeconds(10))
        .until(() -> !Api.get("/search?provider=" + member).body().path("total").isMissingNode());
  }

  private void publish(LearningResource... resources) {
    register();
    for (LearningResource resource : resources) {
      publish(resource, Fixtures.ccBy());
    }
    Api.awaitTotal(repository, resources.length);
  }

  private void publish(LearningResource resource, RightsDecision rights) {
    feed.resource(Fixtures.published(UUID.randomUUID(), 1, repository, resource, rights));
  }

  private static LearningResourceBuilder titled(String language, String title) {
    return Fixtures.titled(language, title);
  }

  private static org.openlearningexchange.contracts.learning.Concept concept(
      Vocabulary vocabulary, String notation) {
    return vocabulary.recognise(notation).orElseThrow().concept(null);
  }
}
