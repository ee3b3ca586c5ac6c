package org.openlearningexchange.harvest.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a small document. Names are compared without regard to case, since older bindings
 * of the same schema differ only there; name spaces are there to be looked at where they matter.
 * Immutable.
 */
public final class XmlElement {
  private final String namespace;
  private final String name;
  private final Map<String, String> attributes;
  private final List<XmlElement> children;
  private final CharSequence content;
  private final int from;
  private final int to;

  /**
   * @param content the text of the whole document, which its elements share
   * @param from where this element's text begins in it
   */
  XmlElement(
      String namespace,
      String name,
      Map<String, String> attributes,
      List<XmlElement> children,
      CharSequence content,
      int from,
      int to) {
    this.namespace = namespace;
    this.name = name;
    this.attributes = attributes;
    this.children = children;
    this.content = content;
    this.from = from;
    this.to = to;
  }

  /** An element that stands for what a source wrote in another form. */
  public static XmlElement of(
      String namespace,
      String name,
      Map<String, String> attributes,
      List<XmlElement> children,
      String text) {
    return new XmlElement(namespace, name, attributes, children, text, 0, text.length());
  }

  /** Empty where it has none. */
  public String namespace() {
    return namespace;
  }

  /** Its local name. */
  public String name() {
    return name;
  }

  /** By local name. */
  public Map<String, String> attributes() {
    return attributes;
  }

  /** Elements only. */
  public List<XmlElement> children() {
    return children;
  }

  /** Its own text and that of its descendants, in order; made anew each time. */
  public String text() {
    return content.subSequence(from, to).toString();
  }

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
    // mappings ask for many names that most records do not have
    return child(local).isEmpty()
        ? Stream.empty()
        : children.stream().filter(child -> child.isNamed(local));
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
    return text().strip();
  }

  @Override
  public String toString() {
    return "<" + name + ">" + text();
  }
}
