package org.openlearningexchange.harvest.mapping.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.json.field.SourceNotes;
import org.openlearningexchange.harvest.mapping.json.field.Statements;
import org.openlearningexchange.harvest.mapping.json.node.Context;
import org.openlearningexchange.harvest.mapping.json.node.Node;

/**
 * Maps AMB ({@code https://w3id.org/kim/amb/}), more leniently than its schema: single values in
 * place of lists, licences and concepts as plain strings, any context. Pure.
 */
final class Amb {
  private Amb() {}

  static Mapping map(JsonNode object, @Nullable URI base) {
    Node node = Node.of(object, Context.at(base));
    SourceNotes notes = new SourceNotes();
    JsonLd.identifiers(node, notes);
    URI id = OwnAddress.ofRecord(node);
    if (id == null) {
      node.texts("@id").forEach(text -> notes.add("id", text));
    }
    return new SchemaOrg(node, statements(node), notes).map(id, "$.name");
  }

  private static Statements statements(Node node) {
    Statements statements = new Statements();
    statements.addAll("amb:license", "amb:license.id", node.all("license", "licence"));
    return statements;
  }
}
