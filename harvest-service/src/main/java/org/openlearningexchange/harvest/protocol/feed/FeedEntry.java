package org.openlearningexchange.harvest.protocol.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * An entry of Atom or an item of RSS in one form, its texts and dates as they stand. Pure.
 *
 * @param base what relative references are resolved against
 */
record FeedEntry(XmlElement entry, FeedHead head, URI base) {
  private static final int LONGEST_LENGTH = 15;

  /** The form that {@code FEED_ENTRY} has. */
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "id", own("id").or(() -> own("guid")).or(() -> entry.attribute("about")));
    put(json, "link", link());
    put(json, "title", own("title"));
    put(json, "titleType", first("title").flatMap(title -> title.attribute("type")));
    put(json, "summary", own("summary").or(() -> own("description")).or(this::mediaDescription));
    put(json, "content", own("content").or(() -> foreign("encoded")));
    put(json, "language", entry.attribute("lang").or(() -> Optional.ofNullable(head.language())));
    put(json, "published", own("published").or(() -> own("pubDate")).or(() -> own("issued")));
    put(json, "updated", own("updated").or(() -> own("modified")));
    array(json, "authors", FeedAuthors.of(this));
    array(json, "categories", owns("category").map(this::category));
    put(json, "rights", own("rights").or(() -> Optional.ofNullable(head.rights())));
    put(json, "license", license());
    array(json, "enclosures", enclosures());
    put(json, "thumbnail", thumbnail());
    put(json, "source", source());
    ObjectNode dublinCore = DublinCoreTerms.of(entry);
    if (!dublinCore.isEmpty()) {
      json.set("dc", dublinCore);
    }
    return json;
  }

  static void put(ObjectNode json, String name, Optional<String> value) {
    value.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(v -> json.put(name, v));
  }

  private static void array(ObjectNode json, String name, Stream<ObjectNode> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.filter(value -> !value.isEmpty()).forEach(array::add);
    if (!array.isEmpty()) {
      json.set(name, array);
    }
  }

  /** Children of the entry's own vocabulary, which those of modules share names with. */
  Stream<XmlElement> owns(String name) {
    return entry
        .all(name)
        .filter(
            child -> child.namespace().isEmpty() || child.namespace().equals(entry.namespace()));
  }

  private Optional<XmlElement> first(String name) {
    return owns(name).findFirst();
  }

  private Optional<String> own(String name) {
    return owns(name).map(XmlElement::stripped).filter(text -> !text.isEmpty()).findFirst();
  }

  /** Of a module, whichever prefix it has. */
  private Optional<String> foreign(String name) {
    return entry.all(name).map(XmlElement::stripped).filter(text -> !text.isEmpty()).findFirst();
  }

  private Optional<String> mediaDescription() {
    return media("description").map(XmlElement::stripped).findFirst();
  }

  private Optional<String> link() {
    return Stream.of(
            alternate(true),
            alternate(false),
            own("link"),
            permanentGuid(),
            entry.attribute("about").filter(FeedEntry::isWeb))
        .flatMap(Optional::stream)
        .findFirst()
        .map(this::resolved);
  }

  /** RFC 4287 4.2.7.2: a link without a relation is an alternate. */
  private Optional<String> alternate(boolean toHtml) {
    return owns("link")
        .filter(link -> link.attribute("rel").orElse("alternate").equalsIgnoreCase("alternate"))
        .filter(link -> !toHtml || link.attribute("type").orElse("").contains("html"))
        .flatMap(link -> link.attribute("href").stream())
        .findFirst();
  }

  /** RSS 2.0: a guid is a link unless it says that it is none. */
  private Optional<String> permanentGuid() {
    return owns("guid")
        .filter(guid -> !guid.attribute("isPermaLink").orElse("true").equalsIgnoreCase("false"))
        .map(XmlElement::stripped)
        .filter(FeedEntry::isWeb)
        .findFirst();
  }

  private static boolean isWeb(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private String resolved(String reference) {
    try {
      URI own = entry.attribute("base").map(base::resolve).orElse(base);
      return own.resolve(reference).toString();
    } catch (IllegalArgumentException e) {
      return reference;
    }
  }

  private ObjectNode category(XmlElement category) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "term", category.attribute("term").or(() -> Optional.of(category.stripped())));
    put(json, "scheme", category.attribute("scheme").or(() -> category.attribute("domain")));
    put(json, "label", category.attribute("label"));
    return json;
  }

  private Optional<String> license() {
    String stated = FeedHead.license(entry.children());
    return Optional.ofNullable(stated == null ? head.license() : stated);
  }

  private Stream<ObjectNode> enclosures() {
    Stream<XmlElement> links =
        owns("link").filter(l -> l.attribute("rel").orElse("").equalsIgnoreCase("enclosure"));
    return Stream.of(owns("enclosure"), links, media("content"))
        .flatMap(found -> found)
        .map(this::enclosure);
  }

  private ObjectNode enclosure(XmlElement element) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(
        json,
        "url",
        element.attribute("url").or(() -> element.attribute("href")).map(this::resolved));
    if (!json.isEmpty()) {
      put(json, "type", element.attribute("type"));
      element
          .attribute("length")
          .or(() -> element.attribute("fileSize"))
          .filter(length -> length.length() <= LONGEST_LENGTH && length.matches("[1-9][0-9]*"))
          .ifPresent(length -> json.put("length", Long.parseLong(length)));
    }
    return json;
  }

  /** Media RSS, alone or in a group. */
  private Stream<XmlElement> media(String name) {
    return Stream.concat(entry.children().stream(), entry.path("group"))
        .flatMap(it -> it.isNamed("group") ? it.all(name) : Stream.of(it))
        .filter(it -> it.isNamed(name) && it.namespace().contains("search.yahoo.com/mrss"))
        .distinct();
  }

  private Optional<String> thumbnail() {
    return Stream.concat(media("thumbnail"), entry.all("image"))
        .flatMap(it -> it.attribute("url").or(() -> it.attribute("href")).stream())
        .findFirst()
        .map(this::resolved);
  }

  private Optional<String> source() {
    return owns("source")
        .flatMap(
            source ->
                source
                    .attribute("url")
                    .or(() -> Optional.ofNullable(FeedHead.link(source.children(), "self")))
                    .stream())
        .findFirst();
  }

  @Nullable String feedAuthor() {
    return head.author();
  }
}
