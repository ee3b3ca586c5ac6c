package org.openlearningexchange.search.discovery;

import java.util.List;
import java.util.stream.Collectors;
import org.openlearningexchange.search.address.PublicAddresses;

/** Rules for crawlers (RFC 9309): pages of resources are for them, endless searches are not. */
final class Robots {
  private static final List<String> DISALLOWED =
      List.of("/search?", "/suggest", "/export", "/sru", "/oembed", "/resources/*/similar");

  private Robots() {}

  static String rules(PublicAddresses addresses) {
    String disallowed =
        DISALLOWED.stream()
            .map(path -> "Disallow: " + addresses.prefix() + path + "\n")
            .collect(Collectors.joining());
    return "User-agent: *\n"
        + "Allow: "
        + addresses.prefix()
        + "/resources/\n"
        + disallowed
        + "\nSitemap: "
        + addresses.of("/sitemap.xml")
        + "\n";
  }
}
