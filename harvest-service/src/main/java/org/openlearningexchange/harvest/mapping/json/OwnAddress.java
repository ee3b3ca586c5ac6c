package org.openlearningexchange.harvest.mapping.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.json.node.Links;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/** The resource's own address, among all those that a node names. Pure. */
final class OwnAddress {
  private OwnAddress() {}

  /** Of a node in a page: its url, its id, its DOI, else the page itself. */
  static @Nullable URI inPage(Node node) {
    URI base = node.context().base();
    List<String> candidates = new ArrayList<>();
    node.all("url", "@id")
        .flatMap(value -> value.link().stream())
        .filter(link -> !isHome(link, base))
        .map(link -> withinPage(link, base).toString())
        .forEach(candidates::add);
    identifiers(node).forEach(candidates::add);
    if (base != null) {
      candidates.add(base.toString());
    }
    return WebAddresses.best(candidates).orElse(null);
  }

  /** Of a record: its id, whatever it leads to; else what it names otherwise. */
  static @Nullable URI ofRecord(Node node) {
    return node.all("@id")
        .flatMap(value -> value.link().stream())
        .findFirst()
        .or(() -> named(node))
        .orElse(null);
  }

  private static Optional<URI> named(Node node) {
    Stream<String> links =
        node.all("url", "mainEntityOfPage", "sameAs")
            .flatMap(value -> value.link().stream())
            .map(URI::toString);
    return WebAddresses.best(
        Stream.of(links, node.texts("@id"), identifiers(node)).flatMap(s -> s).toList());
  }

  /** DOIs and their like; ISBNs and citations are passed over by whoever chooses. */
  private static Stream<String> identifiers(Node node) {
    return node.all("identifier", "doi", "sameAs")
        .flatMap(OwnAddress::identifier)
        .map(String::strip);
  }

  private static Stream<String> identifier(Value value) {
    return value.isNode() ? value.node().texts("value", "@id", "url") : value.text().stream();
  }

  /** A page's front door, given for each of its rooms. */
  private static boolean isHome(URI link, @Nullable URI base) {
    return base != null
        && String.valueOf(link.getHost()).equalsIgnoreCase(base.getHost())
        && isRoot(link)
        && !isRoot(base);
  }

  private static boolean isRoot(URI link) {
    String path = link.getRawPath();
    return (path == null || path.isEmpty() || path.equals("/")) && link.getRawQuery() == null;
  }

  /** {@code page#course} is the page. */
  private static URI withinPage(URI link, @Nullable URI base) {
    return base != null && Links.page(link).equals(Links.page(base)) ? Links.page(link) : link;
  }
}
