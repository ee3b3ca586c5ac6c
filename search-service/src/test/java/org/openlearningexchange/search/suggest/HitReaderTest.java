package org.openlearningexchange.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.suggest.SuggestAnswer.Person;
import org.openlearningexchange.search.suggest.SuggestAnswer.Title;

class HitReaderTest {
  private static final String ID = "0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11";

  @Test
  void takesTheTitleThatWasTyped() {
    assertThat(
            titles("algèbre", "de", "{\"de\":\"Algebra für alle\",\"fr\":\"L'algèbre pour tous\"}"))
        .containsExactly(new Title(UUID.fromString(ID), "L'algèbre pour tous", "fr"));
  }

  @Test
  void prefersTheCallersLanguageAmongTitlesThatFit() {
    String both = "{\"en\":\"Algebra\",\"de-AT\":\"Algebra, leicht\"}";

    assertThat(titles("alg", "de", both))
        .extracting(Title::text)
        .containsExactly("Algebra, leicht");
    assertThat(titles("alg", "en", both)).extracting(Title::text).containsExactly("Algebra");
  }

  @Test
  void namesEachTitleOnce() {
    assertThat(
            titles(
                "alg",
                "en",
                "{\"en\":\"Algebra\"}",
                "{\"en\":\"ALGEBRA!\"}",
                "{\"fr\":\"Algèbra\"}"))
        .hasSize(1);
  }

  @Test
  void putsTitlesThatBeginSoFirst() {
    assertThat(titles("alg", "en", "{\"en\":\"Linear algebra\"}", "{\"en\":\"Algebra\"}"))
        .extracting(Title::text)
        .containsExactly("Algebra", "Linear algebra");
  }

  @Test
  void keepsWhatOnlyTheIndexUnderstands() {
    assertThat(titles("線性", "zh", "{\"zh\":\"线性代数\"}"))
        .extracting(Title::text)
        .containsExactly("线性代数");
  }

  @Test
  void takesTheOnlyLanguageOfTheMaterialForATitleThatSaysNone() {
    assertThat(titles("alg", "en", "{\"und\":\"Algebra\"}"))
        .extracting(Title::language)
        .containsExactly("eo");
  }

  @Test
  void takesOnlyThePeopleWhoWereTyped() {
    assertThat(
            people(
                "exa",
                "{\"creator\":[{\"name\":\"Ada"
                    + " Example\",\"id\":\"https://orcid.org/0000-0002-1825-0097\"},{\"name\":\"Bea"
                    + " Other\"}],\"publisher\":[{\"name\":\"Example University\"},{\"name\":\"ADA"
                    + " EXAMPLE\"}]}"))
        .containsExactly(
            new Person("Example University", null),
            new Person("Ada Example", URI.create("https://orcid.org/0000-0002-1825-0097")));
  }

  private static List<Title> titles(String typed, String caller, String... names) {
    StringBuilder hits = new StringBuilder("[");
    for (String name : names) {
      hits.append(hits.length() > 1 ? "," : "")
          .append("{\"_id\":\"" + ID + "\",\"_source\":{\"resource\":{\"inLanguage\":[\"eo\"],")
          .append("\"name\":" + name + "}}}");
    }
    return reader(typed, caller).titles(json(hits + "]"));
  }

  private static List<Person> people(String typed, String resource) {
    return reader(typed, "en").people(json("[{\"_source\":{\"resource\":" + resource + "}}]"));
  }

  private static HitReader reader(String typed, String caller) {
    return HitReader.of(new SuggestParameters(typed, Locale.forLanguageTag(caller), Set.of(), 5));
  }

  private static JsonNode json(String text) {
    return Json.read(text, JsonNode.class);
  }
}
