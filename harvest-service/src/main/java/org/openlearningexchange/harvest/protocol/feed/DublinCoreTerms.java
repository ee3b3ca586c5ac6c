package org.openlearningexchange.harvest.protocol.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openlearningexchange.harvest.xml.XmlElement;

/** The Dublin Core elements and terms of an entry, by local name. Pure. */
final class DublinCoreTerms {
  private DublinCoreTerms() {}

  static ObjectNode of(XmlElement entry) {
    ObjectNode terms = JsonNodeFactory.instance.objectNode();
    for (XmlElement child : entry.children()) {
      String value = child.attribute("resource").orElse(child.stripped());
      if (child.namespace().startsWith("http://purl.org/dc/") && !value.isEmpty()) {
        ObjectNode stated = terms.withArray(child.name()).addObject().put("value", value);
        child.attribute("lang").ifPresent(language -> stated.put("lang", language));
      }
    }
    return terms;
  }
}
