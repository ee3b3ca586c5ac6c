package org.openlearningexchange.harvest.protocol.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table.
 *
 * @param names of its columns, as they stand there
 */
record Header(List<String> names, char delimiter) {
  private static final List<String> IDENTIFIERS = List.of("id", "identifier");
  private static final List<String> ADDRESSES =
      List.of("url", "link", "uri", "address", "landingpage");

  Header {
    names = List.copyOf(names);
  }

  static Header read(CsvRows.Row row) {
    List<String> names = Cells.of(row.text(), row.delimiter()).stream().map(String::strip).toList();
    return new Header(names, row.delimiter());
  }

  /** Why this is no header; null where it is one. */
  @Nullable String objection() {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        return "the column " + name + " stands in the header twice";
      }
    }
    return identifier().isEmpty()
        ? "the first line is no header with a column id or url, but: " + start()
        : null;
  }

  private String start() {
    String text = String.join(" " + delimiter + " ", names);
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  private Optional<Integer> identifier() {
    return column(IDENTIFIERS).or(() -> column(ADDRESSES));
  }

  private Optional<Integer> column(List<String> wanted) {
    return wanted.stream()
        .map(name -> names.stream().map(Header::folded).toList().indexOf(name))
        .filter(at -> at >= 0)
        .findFirst();
  }

  private static String folded(String name) {
    return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
  }

  /** The column that identifies a row. */
  String identifierColumn() {
    return names.get(identifier().orElseThrow());
  }

  /** Whether rows are identified by the resource's address, for want of better. */
  boolean isIdentifiedByAddress() {
    return column(IDENTIFIERS).isEmpty();
  }
}
