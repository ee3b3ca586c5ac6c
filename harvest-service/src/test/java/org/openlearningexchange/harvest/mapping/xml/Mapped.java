package org.openlearningexchange.harvest.mapping.xml;

import java.util.List;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.SourceValue;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.xml.LenientXml;

/** What metadata in XML was mapped to, for assertions. */
record Mapped(
    LearningResource resource, List<LicenceStatement> statements, List<SourceValue> sourceValues) {

  static Mapped of(String xml) {
    Mapping.Mapped mapped = (Mapping.Mapped) mapping(xml);
    return new Mapped(mapped.resource(), mapped.licenceStatements(), mapped.sourceValues());
  }

  static Mapping mapping(String xml) {
    return XmlMetadata.map(((LenientXml.Read) LenientXml.read(xml, "")).element());
  }

  static Agent person(String name) {
    return new Agent(Agent.PERSON, name, null);
  }

  static Agent organisation(String name) {
    return new Agent(Agent.ORGANIZATION, name, null);
  }

  static Agent unknown(String name) {
    return new Agent(null, name, null);
  }

  static SourceValue source(String field, String value) {
    return new SourceValue(field, value);
  }

  static LicenceStatement statement(String field, String text) {
    return new LicenceStatement(text, field, null);
  }

  /** The ends of the concepts' addresses; {@code null} for those without one. */
  static List<String> ends(List<Concept> concepts) {
    return concepts.stream()
        .map(c -> c.id() == null ? "null" : c.id().toString().replaceFirst(".*/", ""))
        .toList();
  }
}
