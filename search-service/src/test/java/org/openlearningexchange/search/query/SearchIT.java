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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

  @Inject Feed feed;

  private SearchedRepository searched;

  @BeforeEach
  void begin() {
    searched = SearchedRepository.of(feed);
  }

  @Test
  void answersAnEmptyIndexWithNothing() {
    searched.register();

    JsonNode answer = Api.search(searched.repository());

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
    searched.publish(
        Fixtures.titled(language, title).build(), Fixtures.titled(language, "xyz").build());

    JsonNode answer = Api.search(searched.repository(), "q", words);

    assertThat(Api.texts(answer.path("items"), "title")).containsExactly(title);
  }

  @Test
  void givesItemsTheirWholeShape() {
    searched.register();
    searched.publish(
        titled("de", "Algebra")
            .description(Map.of("de", "Vektoren. " + "Text ".repeat(200)))
            .about(List.of(concept(Vocabulary.SUBJECTS, "0541")))
            .learningResourceType(List.of(concept(Vocabulary.TYPES, "course")))
            .datePublished("2024-03")
            .build());

    JsonNode item = Api.search(searched.repository(), "lang", "de").path("items").get(0);

    assertThat(item.path("title").asText()).isEqualTo("Algebra");
    assertThat(item.path("titleLanguage").asText()).isEqualTo("de");
    assertThat(item.path("description").asText())
        .startsWith("Vektoren")
        .endsWith("…")
        .hasSizeLessThan(410);
    assertThat(item.path("language").get(0).asText()).isEqualTo("de");
    assertThat(item.path("provider").path("name").asText()).isEqualTo("Beispiel-Universität");
    assertThat(item.path("provider").path("id").asText()).isEqualTo(searched.member().toString());
    assertThat(item.path("subjects").get(0).path("label").asText()).isEqualTo("Mathematik");
    assertThat(item.path("type").get(0).path("id").asText()).isEqualTo(COURSE);
    assertThat(item.path("published").asText()).isEqualTo("2024-03");
    assertThat(item.path("licence").path("expression").asText()).isEqualTo("CC-BY-4.0");
    assertThat(item.path("licence").path("status").asText()).isEqualTo("declared");
    assertThat(item.path("licence").path("permits")).hasSize(3);
    assertThat(item.path("url").asText()).startsWith("https://oer.example.org/");
  }

  @Test
  void marksTheWordsAndFindsTheNearSpellingOfWhatIsNotThere() {
    searched.publish(titled("en", "Quaternions for games").build());

    JsonNode answer = Api.search(searched.repository(), "q", "qauternions");

    assertThat(answer.path("corrected").asBoolean()).isTrue();
    assertThat(answer.path("didYouMean").asText()).isEqualTo("quaternions");
    assertThat(answer.path("items").get(0).path("highlights").toString())
        .isEqualTo("{\"title\":[{\"start\":0,\"length\":11}]}");
  }

  @Test
  void findsByTheSubjectsNameInAnyLanguage() {
    searched.publish(
        titled("en", "One").about(List.of(concept(Vocabulary.SUBJECTS, "0541"))).build(),
        titled("en", "Two").build());

    assertThat(Api.search(searched.repository(), "q", "Mathematik").path("total").asInt())
        .isEqualTo(1);
    assertThat(Api.search(searched.repository(), "q", "mathématiques").path("total").asInt())
        .isEqualTo(1);
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
    assertThat(Api.get(Api.path(searched.repository(), "q", words)).status()).isEqualTo(200);
  }

  @Test
  void excludesWordsAndKeepsPhrasesTogether() {
    searched.publish(
        titled("en", "Linear algebra").build(),
        titled("en", "Algebra, linear and more").build(),
        titled("en", "Abstract algebra").build());

    assertThat(
            Api.texts(
                Api.search(searched.repository(), "q", "algebra -linear").path("items"), "title"))
        .containsExactly("Abstract algebra");
    assertThat(
            Api.texts(
                Api.search(searched.repository(), "q", "\"linear algebra\"").path("items"),
                "title"))
        .containsExactly("Linear algebra");
    assertThat(Api.search(searched.repository(), "q", "-abstract").path("total").asInt())
        .isEqualTo(2);
  }

  @Test
  void ranksTheTitleOverTheDescription() {
    searched.publish(
        titled("en", "Chemistry")
            .description(Map.of("en", "with some topology, a little topology"))
            .build(),
        titled("en", "Topology and more of it")
            .description(Map.of("en", "with a little of surfaces, knots and distances"))
            .build());

    assertThat(Api.texts(Api.search(searched.repository(), "q", "topology").path("items"), "title"))
        .containsExactly("Topology and more of it", "Chemistry");
  }

  @Test
  void ranksTheCallersLanguageFirst() {
    searched.publish(titled("en", "Algebra").build(), titled("de", "Algebra").build());

    assertThat(
            Api.search(searched.repository(), "q", "algebra", "lang", "de")
                .path("items")
                .get(0)
                .path("language")
                .get(0)
                .asText())
        .isEqualTo("de");
    assertThat(
            Api.search(searched.repository(), "q", "algebra", "lang", "en")
                .path("items")
                .get(0)
                .path("language")
                .get(0)
                .asText())
        .isEqualTo("en");
  }

  @Test
  void sortsByDateAndByTitle() {
    searched.publish(
        titled("en", "\"Écoles\"").datePublished("2020").build(),
        titled("en", "alpha").build(),
        titled("en", "Zeta").datePublished("2024-05-01").build());

    assertThat(
            Api.texts(Api.search(searched.repository(), "sort", "newest").path("items"), "title"))
        .containsExactly("Zeta", "\"Écoles\"", "alpha");
    assertThat(Api.texts(Api.search(searched.repository(), "sort", "title").path("items"), "title"))
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
}
