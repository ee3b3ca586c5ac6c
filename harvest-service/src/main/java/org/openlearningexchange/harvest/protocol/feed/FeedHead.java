package org.openlearningexchange.harvest.protocol.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * What a feed says of all its entries (RFC 4287 4.2, RSS 2.0). Pure.
 *
 * @param next the link to its next page (RFC 5005)
 * @param isComplete it names everything that there is (RFC 5005 2)
 * @param base what its relative references are resolved against, if not its address
 * @param author who wrote the entries that do not say
 */
record FeedHead(
    @Nullable String next,
    boolean isComplete,
    @Nullable String language,
    @Nullable String rights,
    @Nullable String license,
    @Nullable String base,
    @Nullable String author) {
  private static final String HISTORY = "http://purl.org/syndication/history/1.0";
  private static final Pattern LANGUAGE =
      Pattern.compile("\\sxml:lang\\s*=\\s*[\"']([^\"'<]{1,40})");
  private static final Pattern BASE = Pattern.compile("\\sxml:base\\s*=\\s*[\"']([^\"'<]{1,2000})");

  /**
   * Reads what stands beside the entries.
   *
   * @param surroundings the start tags around the entries
   */
  static FeedHead of(List<XmlElement> parts, String surroundings) {
    List<XmlElement> all =
        parts.stream()
            .flatMap(part -> part.isNamed("channel") ? part.children().stream() : Stream.of(part))
            .toList();
    return new FeedHead(
        link(all, "next"),
        all.stream().anyMatch(FeedHead::isCompleteness),
        text(all, "language").or(() -> attribute(LANGUAGE, surroundings)).orElse(null),
        text(all, "rights").or(() -> text(all, "copyright")).orElse(null),
        license(all),
        attribute(BASE, surroundings).orElse(null),
        author(all));
  }

  private static boolean isCompleteness(XmlElement part) {
    return part.isNamed("complete") && part.namespace().equals(HISTORY);
  }

  private static Optional<String> text(List<XmlElement> parts, String name) {
    return parts.stream()
        .filter(part -> part.isNamed(name))
        .map(XmlElement::stripped)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> attribute(Pattern pattern, String tags) {
    Matcher matcher = pattern.matcher(tags);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  /** A link of a relation, of an entry or a feed (RFC 4287 4.2.7). */
  static @Nullable String link(List<XmlElement> elements, String relation) {
    return elements.stream()
        .filter(element -> element.isNamed("link"))
        .filter(link -> link.attribute("rel").filter(relation::equalsIgnoreCase).isPresent())
        .flatMap(link -> link.attribute("href").stream())
        .findFirst()
        .orElse(null);
  }

  /** {@code creativeCommons:license}, {@code cc:license} or a link of that relation (RFC 4946). */
  static @Nullable String license(List<XmlElement> elements) {
    return elements.stream()
        .filter(element -> element.isNamed("license") || element.isNamed("licence"))
        .flatMap(element -> element.attribute("resource").or(() -> said(element)).stream())
        .findFirst()
        .orElseGet(() -> link(elements, "license"));
  }

  private static Optional<String> said(XmlElement element) {
    return Optional.of(element.stripped()).filter(text -> !text.isEmpty());
  }

  private static @Nullable String author(List<XmlElement> parts) {
    return parts.stream()
        .filter(part -> part.isNamed("author"))
        .flatMap(author -> author.child("name").stream())
        .map(XmlElement::stripped)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
