package org.openlearningexchange.search.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.format.SharedFixtures;

class EmbeddingTest {
  private static final String MARKUP = "\"><script>alert(1)</script> & more";

  private final PublicAddresses addresses =
      PublicAddresses.under(SharedFixtures.PUBLIC, Optional.empty());

  @Test
  void isAFrameThatRunsNothing() {
    Element frame = frame(embedding("Algebra", "300", null));

    assertThat(frame.attr("src")).isEqualTo(SharedFixtures.algebra().page() + "/card");
    assertThat(frame.attr("sandbox")).doesNotContain("scripts", "same-origin");
    assertThat(frame.attr("width")).isEqualTo("300");
  }

  @Test
  void keepsMarkupInTitlesText() {
    Embedding embedding = embedding(MARKUP, null, null);

    assertThat(frame(embedding).attr("title")).isEqualTo(MARKUP);
    assertThat(Jsoup.parse(embedding.html()).select("script")).isEmpty();
  }

  @Test
  void saysTheSameInXml() {
    Embedding embedding = embedding(MARKUP, null, "100");

    Document xml = Jsoup.parse(embedding.xml(), Parser.xmlParser());

    assertThat(xml.select("oembed > html").text()).isEqualTo(embedding.html());
    assertThat(xml.select("oembed > height").text()).isEqualTo("100");
    assertThat(xml.select("oembed > type").text()).isEqualTo("rich");
  }

  @Test
  void takesNoMoreRoomThanThereIsNorThanItNeeds() {
    assertThat(EmbeddingSize.within("99999", "20")).isEqualTo(new EmbeddingSize(600, 20));
    assertThat(EmbeddingSize.within(null, "")).isEqualTo(new EmbeddingSize(600, 260));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "9999999999", "wide", "1.5"})
  void refusesRoomThatIsNone(String pixels) {
    assertThatThrownBy(() -> EmbeddingSize.within(pixels, null)).isInstanceOf(Problem.class);
  }

  private Embedding embedding(String title, String width, String height) {
    LearningResource resource =
        LearningResource.named(Map.of("en", title))
            .id(URI.create("https://oer.example.org/a"))
            .build();
    return Embedding.of(
        SharedFixtures.of(resource), EmbeddingSize.within(width, height), addresses);
  }

  private static Element frame(Embedding embedding) {
    Document document = Jsoup.parse(embedding.html());
    assertThat(document.body().children()).hasSize(1);
    return document.body().child(0);
  }
}
