package org.openlearningexchange.search.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.address.WebAddress;

/**
 * A resource as an entry of Atom (RFC 4287), complete in itself: a document of its own, and part of
 * any feed.
 */
public final class AtomEntry {
  public static final String MEDIA_TYPE = "application/atom+xml";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DUBLIN_CORE = "http://purl.org/dc/terms/";
  private static final String EXCHANGE = "Open Learning Exchange";

  private AtomEntry() {}

  /** The entry for this reader. */
  public static String of(SharedResource shared, Locale reader) {
    Xml xml =
        new Xml()
            .open("entry")
            .attribute("xmlns", ATOM)
            .attribute("xmlns:dcterms", DUBLIN_CORE)
            .element("id", shared.urn())
            .element("title", shared.titleWording(reader))
            .element("updated", shared.updated().toString());
    people(xml, "author", authors(shared));
    people(xml, "contributor", names(shared.resource().contributor()));
    links(xml, shared);
    categories(xml, shared.resource().about(), Vocabulary.SUBJECTS, reader);
    categories(xml, shared.resource().learningResourceType(), Vocabulary.TYPES, reader);
    shared.description(reader).ifPresent(text -> xml.element("summary", text));
    xml.element("rights", shared.licence().map(Licence::withAddress));
    xml.element("dcterms:issued", shared.date());
    shared.resource().inLanguage().forEach(tag -> xml.element("dcterms:language", tag));
    return xml.close().toString();
  }

  /** RFC 4287, 4.1.2 wants one at least. */
  private static List<String> authors(SharedResource shared) {
    List<String> creators = names(shared.resource().creator());
    return creators.isEmpty()
        ? List.of(Optional.ofNullable(shared.provider()).orElse(EXCHANGE))
        : creators;
  }

  private static List<String> names(List<Agent> people) {
    return people.stream().map(Agent::name).distinct().toList();
  }

  private static void people(Xml xml, String role, List<String> names) {
    names.forEach(name -> xml.open(role).element("name", name).close());
  }

  private static void links(Xml xml, SharedResource shared) {
    link(xml, "alternate", shared.address().toASCIIString());
    if (shared.material().isPresent()) {
      link(xml, "related", shared.page().toASCIIString());
    }
    shared
        .licence()
        .flatMap(Licence::address)
        .ifPresent(licence -> link(xml, "license", licence.toASCIIString()));
    shared.resource().encoding().forEach(file -> enclosure(xml, file));
  }

  private static void link(Xml xml, String relation, String address) {
    xml.open("link").attribute("rel", relation).attribute("href", address).close();
  }

  private static void enclosure(Xml xml, Encoding file) {
    WebAddress.text(file.contentUrl())
        .ifPresent(
            address -> {
              Map<String, String> attributes = new LinkedHashMap<>();
              attributes.put("rel", "enclosure");
              attributes.put("href", address);
              mediaType(file).ifPresent(type -> attributes.put("type", type));
              Optional.ofNullable(file.contentSize())
                  .ifPresent(size -> attributes.put("length", size.toString()));
              xml.empty("link", attributes);
            });
  }

  /** RFC 4287 takes media types alone, and sources name other things. */
  static Optional<String> mediaType(Encoding file) {
    return Optional.ofNullable(file.encodingFormat())
        .filter(type -> type.matches("[A-Za-z0-9!#$&.+^_-]+/[A-Za-z0-9!#$&.+^_-]+"));
  }

  private static void categories(
      Xml xml, List<Concept> concepts, Vocabulary vocabulary, Locale reader) {
    concepts.stream()
        .flatMap(concept -> Stream.ofNullable(concept.id()))
        .flatMap(id -> vocabulary.find(id).stream())
        .distinct()
        .forEach(
            entry ->
                xml.open("category")
                    .attribute("term", entry.id().toString())
                    .attribute("label", entry.label(reader.getLanguage()))
                    .close());
  }
}
