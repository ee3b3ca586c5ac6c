package org.openlearningexchange.search.format;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.address.WebAddress;

/** A resource in the fifteen elements of Dublin Core, as library systems take it. */
public final class DublinCore {
  private static final String ELEMENTS = "http://purl.org/dc/elements/1.1/";
  private static final String OAI = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final String SRU = "info:srw/schema/1/dc-schema";

  private DublinCore() {}

  /** As OAI-PMH has it: {@code oai_dc:dc}. */
  public static String oai(SharedResource shared, Locale reader) {
    return of("oai_dc", OAI, shared, reader);
  }

  /** As SRU has it: {@code srw_dc:dc}. */
  public static String sru(SharedResource shared, Locale reader) {
    return of("srw_dc", SRU, shared, reader);
  }

  private static String of(String prefix, String namespace, SharedResource shared, Locale reader) {
    Xml xml =
        new Xml()
            .open(prefix + ":dc")
            .attribute("xmlns:" + prefix, namespace)
            .attribute("xmlns:dc", ELEMENTS);
    describe(xml, shared, reader);
    identify(xml, shared);
    relate(xml, shared);
    return xml.close().toString();
  }

  private static void describe(Xml xml, SharedResource shared, Locale reader) {
    Texts.first(shared.resource().name(), reader).forEach(title -> xml.element("dc:title", title));
    shared.resource().creator().stream()
        .map(Agent::name)
        .forEach(name -> xml.element("dc:creator", name));
    Keywords.of(shared, reader).forEach(keyword -> xml.element("dc:subject", keyword));
    Texts.first(shared.resource().description(), reader)
        .forEach(text -> xml.element("dc:description", text));
    Stream.concat(
            shared.resource().publisher().stream().map(Agent::name),
            Stream.ofNullable(shared.provider()))
        .distinct()
        .forEach(name -> xml.element("dc:publisher", name));
    shared.resource().contributor().stream()
        .map(Agent::name)
        .forEach(name -> xml.element("dc:contributor", name));
    xml.element("dc:date", shared.date());
    Label.of(shared.resource().learningResourceType(), Vocabulary.TYPES, reader)
        .forEach(type -> xml.element("dc:type", type));
  }

  private static void identify(Xml xml, SharedResource shared) {
    shared.resource().encoding().stream()
        .map(Encoding::encodingFormat)
        .flatMap(Stream::ofNullable)
        .distinct()
        .forEach(format -> xml.element("dc:format", format));
    shared.material().ifPresent(address -> xml.element("dc:identifier", address.toString()));
    xml.element("dc:identifier", shared.page().toString());
    xml.element("dc:identifier", shared.urn());
    shared.resource().inLanguage().forEach(language -> xml.element("dc:language", language));
  }

  private static void relate(Xml xml, SharedResource shared) {
    Stream.of(shared.resource().isPartOf(), shared.resource().isBasedOn())
        .flatMap(works -> works.stream())
        .map(DublinCore::name)
        .forEach(name -> xml.element("dc:relation", name));
    shared
        .licence()
        .ifPresent(
            licence -> {
              xml.element("dc:rights", licence.label());
              xml.element("dc:rights", licence.address().map(Object::toString));
            });
  }

  private static String name(RelatedWork work) {
    return WebAddress.text(work.id())
        .or(() -> Optional.ofNullable(work.name()))
        .orElseGet(() -> String.valueOf(work.id()));
  }
}
