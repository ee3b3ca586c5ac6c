package org.openlearningexchange.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.format.JsonLd;
import org.openlearningexchange.search.format.SharedFixtures;
import org.openlearningexchange.search.format.SharedResource;

class ResourcePagesTest {
  @Test
  void showsWhatTheSourceSaysWithLabelsInTheReadersLanguage() {
    Document page = parsed(Pages.page(Pages.full(), "de"));

    assertThat(page.selectFirst("h1").text()).isEqualTo("Lineare Algebra I");
    assertThat(facts(page, "Fachgebiete")).containsExactly("Mathematik");
    assertThat(facts(page, "Sprache")).containsExactly("Deutsch");
    assertThat(facts(page, "Schlagwörter")).containsExactly("Vektorraum", "Matrix");
    assertThat(facts(page, "Zeitbedarf")).containsExactly("3 Std. 30 Min.");
    assertThat(facts(page, "Merkmale")).hasSize(2).doesNotContain("captions");
  }

  @Test
  void keepsHoursAndCreditsApart() {
    Document page = parsed(Pages.page(Pages.full(), "de"));

    assertThat(facts(page, "Arbeitsstunden")).containsExactly("90 Std.");
    assertThat(facts(page, "Leistungspunkte")).containsExactly("2,5 ECTS");
  }

  @Test
  void saysWhatEverybodyMayDo() {
    Document page = parsed(Pages.page(SharedFixtures.algebra(), "en"));

    assertThat(page.select(".uses .yes")).isNotEmpty();
    assertThat(page.select("a[rel=license]").attr("href"))
        .isEqualTo(SharedFixtures.algebra().rights().licenceUri().toString());
    assertThat(page.select("a[href*=attribution]").attr("href"))
        .startsWith("https://exchange.example.org/rights/resources/")
        .endsWith("lang=en");
  }

  @Test
  void claimsNothingOfALicenceThatIsDisputed() {
    String html = Pages.page(SharedFixtures.disputed(), "en");

    Document page = parsed(html);
    assertThat(page.select(".warn").text()).contains("disputes the licence");
    assertThat(page.select(".uses .yes")).isEmpty();
    assertThat(page.select("[rel=license]")).isEmpty();
    assertThat(html).doesNotContain("CC BY", "CC-BY", "creativecommons.org/licenses");
  }

  @Test
  void marksHowEachTextIsWrittenInAPageThatRunsFromTheRight() {
    Document page = parsed(Pages.page(Pages.full(), "ar"));

    assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ar");
    assertThat(page.selectFirst("h1").attr("lang")).isEqualTo("ar");
    assertThat(page.selectFirst("p.text").attr("lang")).isEqualTo("de");
    assertThat(page.selectFirst("p.text").attr("dir")).isEqualTo("auto");
    assertThat(facts(page, "الوحدات المعتمدة").get(0)).startsWith("2");
    assertThat(page.selectFirst("footer").text()).contains("2 نوفمبر 2026");
  }

  @Test
  void marksSmallDownloadsAndLeavesOutWhatNoBrowserMayOpen() {
    Document page = parsed(Pages.page(Pages.full(), "en"));

    List<String> files = page.select("#files + ul li").stream().map(Element::text).toList();
    assertThat(files).hasSize(2);
    assertThat(files.get(0)).contains("PDF", "1.2 MB", "small download");
    assertThat(files.get(1)).contains("MP4", "90 MB").doesNotContain("small");
    assertThat(page.select("a[href^=javascript]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style></script><b>",
        "{p.text}{#if}",
        "<!--<script>"
      })
  void showsMarkupAsText(String text) {
    Document page = parsed(Pages.page(Pages.saying(text), "de", Pages.similar(text)));

    assertThat(page.selectFirst("h1").text()).isEqualTo(text);
    assertThat(page.selectFirst("p.text").text()).isEqualTo(text);
    assertThat(page.select(".similar a").text()).isEqualTo(text);
    assertThat(facts(page, "Fachgebiete")).containsExactly(text);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img, b, svg, iframe, object")).isEmpty();
    assertThat(attributes(page)).noneMatch(name -> name.startsWith("on"));
    assertThat(page.title()).startsWith(text);
  }

  @Test
  void carriesTheSameDataForSoftware() throws Exception {
    SharedResource shared = Pages.saying("</script> & <x>");

    String data =
        parsed(Pages.page(shared, "de")).selectFirst("script[type=application/ld+json]").data();

    JsonNode document = Json.MAPPER.readTree(data);
    assertThat(document.at("/name/de").asText()).isEqualTo("</script> & <x>");
    assertThat(document.path("license").path("identifier").asText())
        .isEqualTo(shared.rights().expression());
    assertThat(document.path("@context")).isEqualTo(JsonLd.context());
  }

  @Test
  void namesItselfItsOtherFormsAndHowToEmbedAndFollow() {
    Document page = parsed(Pages.page(Pages.full(), "en"));

    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo(Pages.full().page().toString());
    assertThat(page.select("link[rel=alternate]").eachAttr("type"))
        .contains(
            "application/ld+json",
            "application/json",
            "application/atom+xml;type=entry",
            "application/json+oembed",
            "text/xml+oembed",
            "application/atom+xml");
    assertThat(page.select("link[rel=search]").attr("href")).endsWith("/opensearch.xml");
    assertThat(page.select("meta[name=citation_author]")).hasSize(2);
    assertThat(page.select("meta[name=citation_pdf_url]").attr("content"))
        .isEqualTo("https://oer.example.org/a.pdf");
    assertThat(page.select("meta[property=og:title]").attr("content"))
        .isEqualTo("Lineare Algebra I");
  }

  @Test
  void loadsNothingAndRunsNothing() {
    Document page = parsed(Pages.page(Pages.full(), "en", Pages.similar("Another")));

    assertThat(page.select("img, script[src], link[rel=stylesheet], iframe, form, video, audio"))
        .isEmpty();
    assertThat(page.select("[style]")).isEmpty();
    assertThat(page.select("style")).hasSize(1);
  }

  @Test
  void staysSmall() {
    assertThat(Pages.page(Pages.full(), "de", Pages.similar("Another")).getBytes(UTF_8))
        .hasSizeLessThan(15_000);
  }

  @Test
  void staysBoundedHoweverMuchTheSourceSays() {
    assertThat(Pages.page(Pages.saying("Ein sehr langer Text. ".repeat(20_000)), "de"))
        .hasSizeLessThan(30_000);
  }

  private static Document parsed(String html) {
    return Jsoup.parse(html, "https://exchange.example.org/");
  }

  private static List<String> facts(Document page, String label) {
    return page.select("dt").stream()
        .filter(term -> term.text().equals(label))
        .flatMap(term -> term.nextElementSibling().children().stream())
        .map(Element::text)
        .toList();
  }

  private static Set<String> attributes(Document page) {
    return page.getAllElements().stream()
        .flatMap(element -> element.attributes().asList().stream())
        .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
