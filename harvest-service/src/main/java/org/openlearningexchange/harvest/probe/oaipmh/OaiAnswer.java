package org.openlearningexchange.harvest.probe.oaipmh;

import java.util.List;
import java.util.Optional;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * An OAI-PMH document.
 *
 * @param isRepaired it was not well-formed XML
 * @param before what stood before the root, and is neither declaration nor comment
 */
record OaiAnswer(XmlElement root, boolean isRepaired, String before) implements OaiReading {

  List<XmlElement> errors() {
    return root.all("error").toList();
  }

  boolean hasError(String code) {
    return root.all("error").anyMatch(it -> it.attribute("code").filter(code::equals).isPresent());
  }

  Optional<String> text(String name) {
    return root.child(name).map(XmlElement::stripped).filter(text -> !text.isEmpty());
  }
}
