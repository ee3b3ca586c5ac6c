package org.openlearningexchange.harvest.mapping.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Maps metadata in XML by what its root element is; a container is opened and the outermost format
 * that is known inside of it is taken. Pure and thread-safe.
 */
public final class XmlMetadata {
  private static final int MOST_LOOKED_AT = 2_000;

  /** METS, DIDL, IMS content packages, ILOX, collections, and what OAI-PMH itself puts around. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "oai_datacite",
          "work",
          "expression",
          "manifestation",
          "description",
          "payload",
          "mets",
          "dmdsec",
          "mdwrap",
          "xmldata",
          "didl",
          "item",
          "component",
          "descriptor",
          "statement",
          "resource",
          "manifest",
          "metadata",
          "record",
          "collection",
          "modscollection");

  private XmlMetadata() {}

  /** The resource that the metadata describes. */
  public static Mapping map(XmlElement metadata) {
    Deque<XmlElement> next = new ArrayDeque<>();
    next.add(metadata);
    for (int looked = 0; looked < MOST_LOOKED_AT && !next.isEmpty(); looked++) {
      XmlElement element = next.remove();
      Optional<Function<XmlElement, Mapping>> format = format(element);
      if (format.isPresent()) {
        return format.get().apply(element);
      }
      if (CONTAINERS.contains(element.name().toLowerCase(Locale.ROOT))) {
        next.addAll(element.children());
      }
    }
    return new Mapping.Refused(
        "format " + Texts.bounded(metadata.name(), 100) + " cannot be read yet",
        "metadata",
        metadata.namespace());
  }

  /** Formats that share a name with others are told apart by what they hold. */
  private static Optional<Function<XmlElement, Mapping>> format(XmlElement element) {
    return switch (element.name().toLowerCase(Locale.ROOT)) {
      case "dc", "nsdl_dc", "qualifieddc", "qdc", "oai_qdc", "dcterms", "olac" ->
          Optional.of(DublinCore::map);
      case "dim" -> Optional.of(DspaceFields::mapDim);
      case "lom" -> Optional.of(Lom::map);
      case "mods" -> Optional.of(Mods::map);
      case "resource" -> onlyIf(isDataCite(element), DataCite::map);
      case "record" -> onlyIf(holds(element, "leader", "datafield"), Marc::map);
      case "metadata" ->
          onlyIf(element.namespace().contains("lyncode.com/xoai"), DspaceFields::mapXoai);
      default -> Optional.empty();
    };
  }

  private static Optional<Function<XmlElement, Mapping>> onlyIf(
      boolean isSo, Function<XmlElement, Mapping> format) {
    return isSo ? Optional.of(format) : Optional.empty();
  }

  private static boolean isDataCite(XmlElement element) {
    String namespace = element.namespace().toLowerCase(Locale.ROOT);
    return namespace.contains("datacite.org/schema")
        || namespace.contains("openaire")
        || holds(element, "titles", "creators");
  }

  private static boolean holds(XmlElement element, String... names) {
    for (String name : names) {
      if (element.child(name).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
