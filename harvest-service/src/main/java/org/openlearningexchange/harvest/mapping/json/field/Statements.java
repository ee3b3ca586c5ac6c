package org.openlearningexchange.harvest.mapping.json.field;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Texts;

/**
 * What a node says of rights, exactly as found: each value of a licence that is an object is a
 * statement of its own. Not thread-safe.
 */
public final class Statements {
  private final List<LicenceStatement> statements = new ArrayList<>();

  /** Takes a statement; blank ones are passed over. */
  public void add(String field, @Nullable String text, @Nullable String language) {
    String stripped = text == null ? "" : text.strip();
    if (!stripped.isEmpty() && !stripped.equals("null") && statements.size() < Bounds.VALUES) {
      LicenceStatement statement =
          new LicenceStatement(Texts.bounded(stripped, Bounds.STATEMENT), field, language);
      if (!statements.contains(statement)) {
        statements.add(statement);
      }
    }
  }

  /**
   * Takes what a property says.
   *
   * @param field the property as the source calls it
   * @param idField what to call the identifier of a licence that is an object
   */
  public void addAll(String field, String idField, Stream<Value> values) {
    values.forEach(
        value -> {
          if (value.isNode()) {
            licence(field, idField, value.node());
          } else {
            text(field, value);
          }
        });
  }

  private void licence(String field, String idField, Node licence) {
    licence.all("@id", "identifier").forEach(value -> text(idField, value));
    licence
        .all("url", "contentUrl")
        .flatMap(value -> value.reference().stream())
        .filter(url -> !url.isEmpty())
        .forEach(url -> add(field + ".url", url, null));
    for (String name : List.of("name", "prefLabel", "title", "description")) {
      licence.all(name).forEach(value -> named(field + "." + name, value));
    }
  }

  private void named(String field, Value value) {
    if (value.isNode()) {
      value
          .json()
          .properties()
          .forEach(
              label -> {
                if (label.getValue().isTextual()) {
                  add(field, label.getValue().textValue(), label.getKey());
                }
              });
    } else {
      text(field, value);
    }
  }

  private void text(String field, Value value) {
    String language = value.json().path("@language").asText("");
    add(field, value.text().orElse(null), language.isEmpty() ? null : language);
  }

  public List<LicenceStatement> list() {
    return List.copyOf(statements);
  }
}
