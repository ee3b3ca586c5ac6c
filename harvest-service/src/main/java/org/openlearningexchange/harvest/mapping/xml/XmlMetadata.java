package org.openlearningexchange.harvest.mapping.xml;

import java.util.Locale;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Maps metadata in XML by what its root element is. Pure and thread-safe. */
public final class XmlMetadata {
  private XmlMetadata() {}

  /** The resource that the metadata describes. */
  public static Mapping map(XmlElement metadata) {
    return switch (metadata.name().toLowerCase(Locale.ROOT)) {
      case "dc" -> DublinCore.map(metadata);
      case "lom" -> Lom.map(metadata);
      default ->
          new Mapping.Refused(
              "format " + Texts.bounded(metadata.name(), 100) + " cannot be read yet",
              "metadata",
              metadata.namespace());
    };
  }
}
