package org.openlearningexchange.harvest.probe.detection;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/** What robots.txt says of sitemaps (RFC 9309 2.2.4). Pure. */
final class Robots {
  private Robots() {}

  static List<URI> sitemaps(String text) {
    return text.lines()
        .limit(10_000)
        .map(String::strip)
        .filter(line -> line.regionMatches(true, 0, "sitemap:", 0, 8))
        .map(line -> WebAddresses.http(line.substring(8).strip()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
