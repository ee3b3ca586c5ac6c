package org.openlearningexchange.harvest.mapping.json;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openlearningexchange.harvest.mapping.json.field.SourceNotes;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;

/** AlignmentObjects by what they are for ({@code alignmentType}, LRMI). */
final class Alignments {
  private static final List<String> KNOWN =
      List.of("educationalsubject", "subject", "educationallevel", "level", "teaches", "requires");

  private final List<Value> alignments;

  Alignments(Node node, SourceNotes notes) {
    this.alignments = node.all("educationalAlignment").filter(Value::isNode).toList();
    alignments.stream()
        .filter(alignment -> !KNOWN.contains(type(alignment)))
        .flatMap(alignment -> alignment.node().words("targetName", "name").limit(1))
        .forEach(words -> notes.add("educationalAlignment", words));
  }

  Stream<Value> subjects() {
    return of("educationalsubject", "subject");
  }

  Stream<Value> levels() {
    return of("educationallevel", "level");
  }

  Stream<Value> taught() {
    return of("teaches");
  }

  Stream<Value> required() {
    return of("requires");
  }

  private Stream<Value> of(String... types) {
    return alignments.stream().filter(alignment -> List.of(types).contains(type(alignment)));
  }

  private static String type(Value alignment) {
    return alignment
        .node()
        .words("alignmentType")
        .findFirst()
        .map(type -> type.toLowerCase(Locale.ROOT).replace(" ", ""))
        .orElse("");
  }
}
