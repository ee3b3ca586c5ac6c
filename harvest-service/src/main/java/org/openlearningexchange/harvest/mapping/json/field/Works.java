package org.openlearningexchange.harvest.mapping.json.field;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.harvest.mapping.json.node.Links;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.RelatedWorks;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/** Other works that a node is based on, part of, or made of. Pure. */
public final class Works {
  /** What a page is part of without being part of a work. */
  private static final Set<String> NO_WORKS =
      Set.of("WebSite", "WebPage", "WebPageElement", "Organization", "BreadcrumbList");

  private Works() {}

  /** The works that these values name. */
  public static List<RelatedWork> of(Stream<Value> values) {
    return values.flatMap(value -> work(value).stream()).distinct().limit(Bounds.VALUES).toList();
  }

  private static Optional<RelatedWork> work(Value value) {
    if (!value.isNode()) {
      Optional<URI> address = isAddress(value) ? value.link() : Optional.empty();
      return address.isPresent()
          ? address.map(uri -> new RelatedWork(uri, null))
          : value.text().filter(text -> !isAddress(value)).flatMap(RelatedWorks::of);
    }
    Node work = value.node();
    if (work.types().stream().anyMatch(NO_WORKS::contains) && !work.says("learningResourceType")) {
      return Optional.empty();
    }
    Optional<URI> address = address(work);
    Optional<String> name =
        work.label()
            .map(label -> Texts.line(label, Bounds.TITLE))
            .filter(label -> !label.isEmpty());
    return address.isEmpty() && name.isEmpty()
        ? Optional.empty()
        : Optional.of(new RelatedWork(address.orElse(null), name.orElse(null)));
  }

  private static Optional<URI> address(Node work) {
    URI base = work.context().base();
    return work.all("url", "@id", "identifier")
        .flatMap(value -> value.reference().stream())
        .filter(text -> !text.startsWith("_:") && !text.startsWith("#"))
        .flatMap(
            text ->
                Links.resolve(text.contains("/") ? base : null, text)
                    .or(() -> WebAddresses.best(List.of(text)))
                    .stream())
        .findFirst();
  }

  /** Whether a text is meant as an address, rather than as a title. */
  private static boolean isAddress(Value value) {
    return value
        .text()
        .map(text -> text.matches("(?i)[a-z][a-z0-9+.-]{1,20}:\\S+|[./#]\\S*"))
        .orElse(false);
  }
}
