package org.openlearningexchange.harvest.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a small document. Names are compared without regard to case, since older bindings
 * of the same schema differ only there; name spaces are there to be looked at where they matter.
 *
 * @param attributes by local name
 * @param children elements only
 * @param text its own text and that of its descendants, in order
 */
public record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<XmlElement> children,
    String text) {

  public boolean isNamed(String local) {
    return name.equalsIgnoreCase(local);
  }

  /** The first child with this local name. */
  public Optional<XmlElement> child(String local) {
    for (XmlElement child : children) {
      if (child.isNamed(local)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The children with this local name, in order. */
  public Stream<XmlElement> all(String local) {
    return children.stream().filter(child -> child.isNamed(local));
  }

  /** What a path of local names leads to, in order. */
  public Stream<XmlElement> path(String... locals) {
    Stream<XmlElement> found = Stream.of(this);
    for (String local : locals) {
      found = found.flatMap(element -> element.all(local));
    }
    return found;
  }

  public Optional<String> attribute(String local) {
    return Optional.ofNullable(attributes.get(local)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The text without white space around it. */
  public String stripped() {
    return text.strip();
  }
}
