package org.openlearningexchange.harvest.mapping.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.json.JsonMetadata;

class PageMetadataTest {
  private static final URI PAGE = URI.create("https://oer.example/p/1");

  private static List<LearningResource> resources(String html) {
    return PageMetadata.of(Jsoup.parse(html), PAGE).resources().stream()
        .map(json -> ((Mapping.Mapped) JsonMetadata.map(json)).resource())
        .toList();
  }

  @Test
  void findsBlocksWhateverTheirTypeLooksLike() {
    assertThat(
            resources(
                "<script type=' Application/LD+JSON; charset=utf-8'>{\"@type\":\"Course\",\"name\":\"A &amp; B\"}</script>"
                    + "<script>{\"@type\":\"Course\",\"name\":\"no\"}</script>"))
        .extracting(LearningResource::name)
        .containsExactly(Map.of("und", "A & B"));
  }

  @Test
  void resolvesAgainstThePagesBaseOnItsOwnHost() {
    String block =
        "<script type='application/ld+json'>{\"@type\":\"Course\",\"name\":\"A\",\"url\":\"x\"}</script>";

    assertThat(resources("<base href='/deep/er/'>" + block).get(0).id())
        .isEqualTo(URI.create("https://oer.example/deep/er/x"));
    assertThat(resources("<base href='https://evil.example/a/'>" + block).get(0).id())
        .isEqualTo(URI.create("https://oer.example/p/x"));
  }

  @Test
  void readsMicrodata() {
    LearningResource resource =
        resources(
                "<html lang=de><div itemscope itemtype='https://schema.org/CreativeWork' itemref=more>"
                    + "<h1 itemprop=name>Wellen</h1><p itemprop=description lang=en>On <b>waves</b></p>"
                    + "<meta itemprop=timeRequired content=PT1H><a itemprop='license' href='https://l.example/by'>Lizenz</a>"
                    + "<time itemprop=datePublished datetime=2020-05>Mai</time><img itemprop=image src=/w.png>"
                    + "<div itemprop=author itemscope itemtype='http://schema.org/Person'><span itemprop=name>Ana</span></div>"
                    + "</div><p id=more><span itemprop=learningResourceType>lesson plan</span></p></html>")
            .get(0);

    assertThat(resource.name()).containsExactly(Map.entry("de", "Wellen"));
    assertThat(resource.description()).containsExactly(Map.entry("en", "On waves"));
    assertThat(resource.datePublished()).isEqualTo("2020-05");
    assertThat(resource.image()).isEqualTo(URI.create("https://oer.example/w.png"));
    assertThat(resource.creator()).extracting("name").containsExactly("Ana");
    assertThat(resource.learningResourceType()).hasSize(1);
    assertThat(resource.id()).isEqualTo(PAGE);
  }

  @Test
  void readsRdfa() {
    LearningResource resource =
        resources(
                "<div vocab='http://schema.org/' typeof=Course resource='#c'><span property=name>Waves</span>"
                    + "<div rel=audience typeof=EducationalAudience><i property=educationalRole>student</i></div>"
                    + "<div property=author typeof=Person><span property=name>Ana</span></div>"
                    + "<a property=license href='https://l.example/by'>x</a></div>")
            .get(0);

    assertThat(resource.name()).containsValue("Waves");
    assertThat(resource.audience().get(0).id().toString()).endsWith("/student");
    assertThat(resource.creator()).extracting("name").containsExactly("Ana");
  }

  @Test
  void looksAtMicrodataOnlyWhereNoBlockDescribesAResource() {
    String microdata =
        "<div itemscope itemtype='http://schema.org/Course'><b itemprop=name>Micro</b></div>";

    assertThat(
            resources(
                "<script type='application/ld+json'>{\"@type\":\"WebSite\",\"name\":\"S\"}</script>"
                    + microdata))
        .extracting(r -> r.name().get("und"))
        .containsExactly("Micro");
    assertThat(
            resources(
                "<script type='application/ld+json'>{\"@type\":\"Course\",\"name\":\"Block\"}</script>"
                    + microdata))
        .extracting(r -> r.name().get("und"))
        .containsExactly("Block");
  }

  @Test
  void takesOpenGraphForNoResource() {
    assertThat(
            resources(
                "<meta property='og:title' content='T'><meta property='og:type' content=article>"))
        .isEmpty();
  }

  @Test
  void bearsItemsThatReferToThemselves() {
    assertThat(
            resources(
                "<div id=a itemscope itemtype='http://schema.org/Course' itemref='a b'><b itemprop=name>A</b></div><div id=b itemscope itemprop=x itemref=b></div>"))
        .hasSize(1);
  }

  @Test
  void takesAlongWhatThePageSaysToRobotsAndMiners() {
    String html =
        "<meta name='TDM-Reservation' content='1'><meta name='tdm-policy' content='https://oer.example/p'>"
            + "<meta name='robots' content='index, noai'><meta name='http:content-usage' content='ai=n'>"
            + "<meta name='description' content='no'><script type='application/ld+json'>"
            + "{\"@type\":\"Course\",\"name\":\"A\",\"license\":\"CC BY 4.0\"}</script>";

    assertThat(statements(html))
        .containsExactly(
            new LicenceStatement("CC BY 4.0", "schema:license", null),
            new LicenceStatement("1", "html:meta[tdm-reservation]", null),
            new LicenceStatement("https://oer.example/p", "html:meta[tdm-policy]", null),
            new LicenceStatement("index, noai", "html:meta[robots]", null),
            new LicenceStatement("ai=n", "http:content-usage", null));
    assertThat(statements(html.replace("index, noai", "noindex")))
        .extracting(LicenceStatement::field)
        .doesNotContain("html:meta[robots]");
  }

  private static List<LicenceStatement> statements(String html) {
    return PageMetadata.of(Jsoup.parse(html), PAGE).resources().stream()
        .flatMap(json -> ((Mapping.Mapped) JsonMetadata.map(json)).licenceStatements().stream())
        .toList();
  }
}
