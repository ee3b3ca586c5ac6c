package org.openlearningexchange.harvest.probe.detection;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/**
 * What a web page says about how its site can be harvested.
 *
 * @param signs the page in lower case, for recognising its software
 * @param oai addresses that look like OAI-PMH interfaces
 * @param others feeds, JSON documents and sitemaps that it links as its own other forms
 * @param describesResources whether it has JSON-LD about learning resources
 */
record Page(
    @Nullable String title,
    String signs,
    List<URI> oai,
    List<URI> others,
    boolean describesResources) {
  private static final int SIGNS = 200_000;
  private static final int MOST_LINKS = 20;
  private static final Pattern OTHER_FORM =
      Pattern.compile("(?i)application/(?:rss\\+xml|atom\\+xml|json|ld\\+json|vnd\\.api\\+json)");
  private static final Pattern RESOURCES =
      Pattern.compile(
          "\"(?:LearningResource|Course|CreativeWork|Book|VideoObject|Article|ScholarlyArticle"
              + "|PresentationDigitalDocument|learningResourceType)\"");

  static Page of(String html, URI address) {
    Document page = Jsoup.parse(html, address.toString());
    String title = Texts.line(page.title(), 200);
    return new Page(
        title.isEmpty() ? null : title,
        html.substring(0, Math.min(html.length(), SIGNS)).toLowerCase(Locale.ROOT),
        oaiLinks(page),
        otherForms(page),
        page.select("script[type=application/ld+json]").stream()
            .anyMatch(script -> RESOURCES.matcher(script.data()).find()));
  }

  private static List<URI> oaiLinks(Document page) {
    Set<URI> found = new LinkedHashSet<>();
    for (Element link : page.select("link[href],a[href],form[action]")) {
      Optional<URI> target = target(link).filter(OaiAddress::isLikely).map(OaiAddress::base);
      if (target.isPresent() && found.size() < MOST_LINKS) {
        found.add(target.get());
      }
    }
    return List.copyOf(found);
  }

  private static List<URI> otherForms(Document page) {
    List<URI> found = new ArrayList<>();
    for (Element link : page.select("link[rel~=(?i)alternate|service|sitemap|describedby][href]")) {
      boolean isSitemap = link.attr("rel").equalsIgnoreCase("sitemap");
      boolean isComments = link.attr("href").contains("comments");
      if ((isSitemap || OTHER_FORM.matcher(link.attr("type")).matches()) && !isComments) {
        target(link).filter(uri -> found.size() < MOST_LINKS).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<URI> target(Element link) {
    String attribute = link.hasAttr("href") ? "href" : "action";
    return WebAddresses.http(link.absUrl(attribute));
  }
}
