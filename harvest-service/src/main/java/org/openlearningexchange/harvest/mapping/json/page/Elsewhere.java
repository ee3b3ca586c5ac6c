package org.openlearningexchange.harvest.mapping.json.page;

import java.net.URI;
import org.openlearningexchange.harvest.mapping.json.node.Links;
import org.openlearningexchange.harvest.mapping.json.node.Node;

/** Entries of a list on one page that have pages of their own, which describe them better. Pure. */
final class Elsewhere {
  private Elsewhere() {}

  /**
   * @param depth how deep the node is nested in the page's blocks; those at the top are what the
   *     page is about, wherever their address leads
   */
  static boolean isDescribed(Node node, URI page, int depth) {
    return depth > 2
        && node.all("url")
            .flatMap(value -> value.link().stream())
            .anyMatch(link -> isOtherPageOfHost(link, page));
  }

  private static boolean isOtherPageOfHost(URI link, URI page) {
    return String.valueOf(link.getHost()).equalsIgnoreCase(page.getHost())
        && !Links.page(link).equals(Links.page(page));
  }
}
