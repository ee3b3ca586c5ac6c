package org.openlearningexchange.harvest.mapping.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.json.field.SourceNotes;
import org.openlearningexchange.harvest.mapping.json.field.Statements;
import org.openlearningexchange.harvest.mapping.json.node.Context;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.page.PageSignals;
import org.openlearningexchange.harvest.mapping.json.page.ResourceTypes;

/** Maps a node of schema.org with LRMI, as pages hold it. Pure. */
final class JsonLd {
  private static final List<String> RIGHTS =
      List.of(
          "license",
          "licence",
          "usageInfo",
          "acquireLicensePage",
          "useRightsUrl",
          "copyrightNotice");

  private JsonLd() {}

  static Mapping map(JsonNode object, @Nullable URI base) {
    Node node = Node.of(object, Context.at(base));
    Optional<String> other = ResourceTypes.otherThing(node);
    if (other.isPresent()) {
      return new Mapping.Refused(
          "a node of this type describes no learning resource", "$.@type", other.get());
    }
    SourceNotes notes = new SourceNotes();
    identifiers(node, notes);
    return new SchemaOrg(node, statements(node, object), notes)
        .map(OwnAddress.inPage(node), "$.name");
  }

  /** Identifiers beside the address, by which the same work is recognised elsewhere. */
  static void identifiers(Node node, SourceNotes notes) {
    node.texts("isbn").forEach(isbn -> notes.add("identifier", "ISBN " + isbn));
    node.texts("doi").forEach(doi -> notes.add("identifier", doi));
    node.all("identifier")
        .flatMap(value -> value.isNode() ? value.node().texts("value") : value.text().stream())
        .forEach(identifier -> notes.add("identifier", identifier));
  }

  private static Statements statements(Node node, JsonNode object) {
    Statements statements = new Statements();
    RIGHTS.forEach(name -> statements.addAll("schema:" + name, "schema:" + name, node.all(name)));
    statements.addAll("dc:rights", "dc:rights", node.all("rights"));
    statements.addAll("dcterms:accessRights", "dcterms:accessRights", node.all("accessRights"));
    node.all("conditionsOfAccess")
        .flatMap(value -> value.text().stream())
        .filter(JsonLd::isSentence)
        .forEach(text -> statements.add("schema:conditionsOfAccess", text, null));
    object
        .path(PageSignals.MEMBER)
        .properties()
        .forEach(
            signal -> statements.add(field(signal.getKey()), signal.getValue().textValue(), null));
    return statements;
  }

  /** A word or two say whether a login is needed; a sentence may say more. */
  private static boolean isSentence(String text) {
    return text.strip().split("\\s+").length > 4;
  }

  private static String field(String signal) {
    return signal.startsWith("http:") ? signal : "html:meta[" + signal + "]";
  }
}
