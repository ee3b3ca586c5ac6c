package org.openlearningexchange.harvest.mapping.json.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openlearningexchange.harvest.mapping.json.node.Links;
import org.openlearningexchange.harvest.protocol.Metadata;

/**
 * The learning resources that a page describes in itself: in JSON-LD, else in microdata, else in
 * RDFa. Pure.
 */
public final class PageMetadata {
  private PageMetadata() {}

  /** The resources of a page that was found at this address. */
  public static Found of(Document page, URI address) {
    Found found = described(page, address);
    Map<String, String> signals = PageSignals.of(page);
    return new Found(
        found.resources().stream().map(one -> PageSignals.with(one, signals)).toList(),
        found.faults());
  }

  private static Found described(Document page, URI address) {
    URI base = base(page, address);
    Found blocks = JsonLdBlocks.of(scripts(page), base);
    if (!blocks.resources().isEmpty()) {
      return blocks;
    }
    List<Metadata.Json> microdata = JsonLdBlocks.select(Microdata.items(page), base);
    List<Metadata.Json> resources =
        microdata.isEmpty() ? JsonLdBlocks.select(Rdfa.nodes(page), base) : microdata;
    return new Found(resources, blocks.faults());
  }

  private static List<String> scripts(Document page) {
    return page.getElementsByTag("script").stream()
        .filter(script -> isJsonLd(script.attr("type").strip().toLowerCase(Locale.ROOT)))
        .map(Element::data)
        .toList();
  }

  private static boolean isJsonLd(String type) {
    return type.startsWith("application/ld+json") || type.startsWith("application/json+ld");
  }

  /** A base of another host would make strangers' addresses of the page's own. */
  private static URI base(Document page, URI address) {
    Element base = page.selectFirst("base[href]");
    return base == null
        ? address
        : Links.resolve(address, base.attr("href"))
            .filter(uri -> String.valueOf(uri.getHost()).equalsIgnoreCase(address.getHost()))
            .filter(uri -> uri.getRawPath() != null && uri.getRawPath().length() > 1)
            .orElse(address);
  }
}
