package org.openlearningexchange.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.search.Api;
import org.openlearningexchange.search.Feed;
import org.openlearningexchange.search.Fixtures;

/** One feed for all; its words are of no other test. */
@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class SuggestIT {
  private static final UUID SHOWN = UUID.randomUUID();
  private static final UUID RETIRED = UUID.randomUUID();
  private static final UUID RETIRED_MEMBER = UUID.randomUUID();
  private static boolean fed;

  @Inject Feed feed;

  @BeforeEach
  void feedOnce() {
    if (fed) {
      return;
    }
    fed = true;
    feed.repository(Fixtures.repository(SHOWN, UUID.randomUUID(), State.ACTIVE));
    feed.repository(Fixtures.repository(RETIRED, RETIRED_MEMBER, State.ACTIVE));
    publish(SHOWN, titled("en", "Quolimetry for beginners"));
    publish(SHOWN, titled("en", "Quolimetry for beginners"));
    publish(SHOWN, titled("de", "Einführung in die Quolimetrie"));
    publish(SHOWN, titled("zh", "量子织网基础"));
    publish(SHOWN, titled("ar", "مقدمة في الزنبقيات"));
    publish(SHOWN, titled("hi", "झंकृति गणित"));
    publish(SHOWN, titled("ru", "Введение в ёжиковедение"));
    UUID withdrawn = publish(SHOWN, titled("en", "Quolimetry withdrawn"));
    feed.resource(Fixtures.withdrawn(withdrawn, 2, SHOWN));
    UUID disputed = publish(SHOWN, titled("en", "Quolimetry disputed"));
    feed.resource(Fixtures.hidden(disputed, 2, SHOWN));
    publish(RETIRED, titled("en", "Quolimetry of the retired"));
    publish(RETIRED, titled("en", "Zwickelkunde"));
    Api.awaitTotal(SHOWN, 7);
    Api.awaitTotal(RETIRED, 2);
    feed.repository(Fixtures.repository(RETIRED, RETIRED_MEMBER, State.RETIRING));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> suggest("zwickelkunde").path("titles").isEmpty());
  }

  @Test
  void suggestsEachVisibleTitleOnce() {
    assertThat(titles("quoli"))
        .containsExactly("Quolimetry for beginners", "Einführung in die Quolimetrie");
  }

  @Test
  void suggestsTitlesInAnyScriptByAnyOfTheirWords() {
    assertThat(titles("织网")).containsExactly("量子织网基础");
    assertThat(titles("زنبقي")).contains("مقدمة في الزنبقيات");
    assertThat(titles("झंकृ")).containsExactly("झंकृति गणित");
    assertThat(titles("ежиковед")).containsExactly("Введение в ёжиковедение");
  }

  @Test
  void forgivesASlip() {
    assertThat(titles("quolimtry")).first().isEqualTo("Quolimetry for beginners");
  }

  @Test
  void suggestsPeopleAndFieldsOfStudy() {
    JsonNode people = suggest("quill").path("people");
    JsonNode subjects = suggest("Mathematik", "&lang=en").path("subjects");

    assertThat(people).hasSize(1);
    assertThat(people.get(0).path("name").asText()).isEqualTo("Quillian Xemple");
    assertThat(people.get(0).path("id").asText()).startsWith("https://orcid.org/");
    assertThat(subjects.get(0).path("label").asText()).isEqualTo("Mathematics");
  }

  @Test
  void narrowsTitlesByTheLanguageOfTheMaterial() {
    assertThat(Api.texts(suggest("quoli", "&language=de").path("titles"), "text"))
        .containsExactly("Einführung in die Quolimetrie");
  }

  @Test
  void speaksAsOpenSearchToAddressBars() {
    HttpResponse<String> byHeader =
        Api.raw("/suggest?q=quolimetry+for", "Accept", "application/x-suggestions+json");
    HttpResponse<String> byParameter = Api.raw("/suggest?q=quolimetry+for&format=opensearch");

    assertThat(byHeader.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/x-suggestions+json");
    assertThat(byHeader.body()).isEqualTo("[\"quolimetry for\",[\"Quolimetry for beginners\"]]");
    assertThat(byParameter.body()).isEqualTo(byHeader.body());
    assertThat(byHeader.headers().firstValue("cache-control")).contains("public, max-age=60");
  }

  @Test
  void readsAnythingWithoutAFault() {
    for (String typed : List.of("", " ", "\"", "*", "a b c d e f g h i j", "😀", "\\", "l'", "-")) {
      assertThat(Api.raw("/suggest?q=" + encoded(typed)).statusCode()).as(typed).isEqualTo(200);
    }
    assertThat(Api.raw("/suggest?size=0").statusCode()).isEqualTo(400);
  }

  private UUID publish(UUID repository, LearningResource resource) {
    UUID id = UUID.randomUUID();
    feed.resource(Fixtures.published(id, 1, repository, resource, Fixtures.ccBy()));
    return id;
  }

  private static LearningResource titled(String language, String title) {
    return Fixtures.titled(language, title)
        .creator(
            List.of(
                new Agent(
                    Agent.PERSON,
                    "Quillian Xemple",
                    java.net.URI.create("https://orcid.org/0000-0002-1825-0097"))))
        .build();
  }

  private static List<String> titles(String typed) {
    return Api.texts(suggest(typed).path("titles"), "text");
  }

  private static JsonNode suggest(String typed) {
    return suggest(typed, "");
  }

  private static JsonNode suggest(String typed, String more) {
    return Api.get("/suggest?q=" + encoded(typed) + more).body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
