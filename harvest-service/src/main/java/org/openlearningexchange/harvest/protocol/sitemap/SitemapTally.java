package org.openlearningexchange.harvest.protocol.sitemap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;

/**
 * What a walk over a site met, with an example of each.
 *
 * @param fault why the walk is not whole, whatever comes; null where it is
 */
record SitemapTally(Map<Met, Long> counts, Map<Met, String> examples, @Nullable String fault) {
  static final SitemapTally NOTHING = new SitemapTally(Map.of(), Map.of(), null);

  SitemapTally {
    counts = counts == null ? Map.of() : Map.copyOf(counts);
    examples = examples == null ? Map.of() : Map.copyOf(examples);
  }

  /** What can be met. */
  enum Met {
    /** A sitemap was read. */
    SITEMAP(null, "", ""),
    /** An entry was dealt with. */
    ENTRY(null, "", ""),
    /** A page could not be fetched, in a row. */
    FAILED_IN_A_ROW(null, "", ""),
    /** A page could not be fetched. */
    FAILED(null, "", ""),
    WITHOUT_RESOURCE(
        Finding.Severity.INFORMATION,
        "%d of the listed pages describe no learning resource in JSON-LD or microdata.",
        "List only pages of learning resources, or describe them with schema.org."),
    DISALLOWED(
        Finding.Severity.WARNING,
        "%d of the listed pages are forbidden by robots.txt; they were not fetched.",
        "Allow them in robots.txt for the harvester, or take them out of the sitemap."),
    ELSEWHERE(
        Finding.Severity.WARNING,
        "%d of the listed addresses are on another host, or lead there; they were not taken.",
        "List pages of the site's own host only."),
    GONE(
        Finding.Severity.WARNING,
        "%d of the listed pages are not there (HTTP 404 or 410); they count as deleted.",
        "Take them out of the sitemap."),
    TWICE(
        Finding.Severity.WARNING,
        "%d sitemaps are listed twice, lead to themselves or are nested too deep; they were"
            + " passed over.",
        "List each sitemap once, in an index that lists no further indexes.");

    private final Finding.@Nullable Severity severity;
    private final String message;
    private final String remedy;

    Met(Finding.@Nullable Severity severity, String message, String remedy) {
      this.severity = severity;
      this.message = message;
      this.remedy = remedy;
    }
  }

  long count(Met met) {
    return counts.getOrDefault(met, 0L);
  }

  SitemapTally plus(Met met, String example) {
    Map<Met, Long> more = copy(counts);
    more.merge(met, 1L, Long::sum);
    Map<Met, String> shown = copy(examples);
    shown.putIfAbsent(met, example);
    return new SitemapTally(more, shown, fault);
  }

  SitemapTally without(Met met) {
    Map<Met, Long> fewer = copy(counts);
    fewer.remove(met);
    return new SitemapTally(fewer, examples, fault);
  }

  /** The first fault stays. */
  SitemapTally broken(String reason) {
    return new SitemapTally(counts, examples, fault == null ? reason : fault);
  }

  private static <V> Map<Met, V> copy(Map<Met, V> map) {
    Map<Met, V> copy = new EnumMap<>(Met.class);
    copy.putAll(map);
    return copy;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Met met : Met.values()) {
      if (met.severity != null && count(met) > 0) {
        findings.add(
            new Finding(
                met.severity,
                "sitemap-" + met.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                met.message.formatted(count(met)),
                met == Met.DISALLOWED ? "RFC 9309" : "sitemaps.org",
                met.remedy,
                examples.get(met)));
      }
    }
    return findings;
  }
}
