package org.openlearningexchange.harvest.mapping.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.json.field.SourceNotes;
import org.openlearningexchange.harvest.mapping.json.field.Statements;
import org.openlearningexchange.harvest.mapping.json.node.Context;
import org.openlearningexchange.harvest.mapping.json.node.Links;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/** Maps a row of a table, by the columns of {@link TableColumn}. Pure. */
final class TableRow {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> NOTHING = Set.of("", "null", "\\n", "#n/a", "n/a", "nan");

  /** Columns that are lists of values of a property. */
  private static final Map<TableColumn, String> LISTS =
      Map.ofEntries(
          Map.entry(TableColumn.LANGUAGE, "inLanguage"),
          Map.entry(TableColumn.SUBJECT, "about"),
          Map.entry(TableColumn.KEYWORD, "keywords"),
          Map.entry(TableColumn.TYPE, "learningResourceType"),
          Map.entry(TableColumn.LEVEL, "educationalLevel"),
          Map.entry(TableColumn.AUDIENCE, "audience"),
          Map.entry(TableColumn.CREATOR, "creator"),
          Map.entry(TableColumn.CONTRIBUTOR, "contributor"),
          Map.entry(TableColumn.PUBLISHER, "publisher"),
          Map.entry(TableColumn.DATE_CREATED, "dateCreated"),
          Map.entry(TableColumn.DATE_PUBLISHED, "datePublished"),
          Map.entry(TableColumn.DATE_MODIFIED, "dateModified"),
          Map.entry(TableColumn.THUMBNAIL, "thumbnailUrl"),
          Map.entry(TableColumn.DURATION, "timeRequired"),
          Map.entry(TableColumn.CREDENTIAL, "educationalCredentialAwarded"),
          Map.entry(TableColumn.FREE, "isAccessibleForFree"),
          Map.entry(TableColumn.ACCESS_MODE, "accessMode"),
          Map.entry(TableColumn.ACCESSIBILITY_FEATURE, "accessibilityFeature"));

  private final Map<TableColumn, List<Cell>> cells = new EnumMap<>(TableColumn.class);
  private final ObjectNode node = NODES.objectNode();
  private final SourceNotes notes = new SourceNotes();

  private record Cell(String header, @Nullable String language, String text) {
    List<String> values() {
      return java.util.stream.Stream.of(text.split("\\|", -1))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }
  }

  private TableRow(JsonNode row) {
    row.properties().forEach(cell -> take(cell.getKey(), cell.getValue().asText("").strip()));
  }

  static Mapping map(JsonNode row, @Nullable URI base) {
    return new TableRow(row).map(base);
  }

  private void take(String header, String text) {
    if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
      return;
    }
    Optional<TableColumn.Header> known = TableColumn.find(header);
    if (known.isEmpty()) {
      notes.add("column:" + header.strip(), text);
      return;
    }
    cells
        .computeIfAbsent(known.get().column(), column -> new ArrayList<>())
        .add(new Cell(header, known.get().language(), text));
  }

  private Mapping map(@Nullable URI base) {
    texts(TableColumn.TITLE, "name");
    texts(TableColumn.DESCRIPTION, "description");
    LISTS.forEach(this::list);
    credits();
    hours();
    login();
    files();
    values(TableColumn.DOI).forEach(doi -> notes.add("identifier", doi));
    values(TableColumn.ISBN).forEach(isbn -> notes.add("identifier", "ISBN " + isbn));
    return new SchemaOrg(Node.of(node, Context.at(base)), statements(), notes)
        .map(address(base), TableColumn.TITLE.header());
  }

  private List<Cell> cells(TableColumn column) {
    return cells.getOrDefault(column, List.of());
  }

  private List<String> values(TableColumn column) {
    return cells(column).stream().flatMap(cell -> cell.values().stream()).toList();
  }

  private void texts(TableColumn column, String property) {
    ArrayNode texts = node.putArray(property);
    cells(column).forEach(cell -> texts.add(localised(cell, cell.text())));
  }

  private void list(TableColumn column, String property) {
    ArrayNode list = node.putArray(property);
    cells(column).forEach(cell -> cell.values().forEach(value -> list.add(localised(cell, value))));
  }

  private static JsonNode localised(Cell cell, String text) {
    return cell.language() == null
        ? NODES.textNode(text)
        : NODES.objectNode().put("@value", text).put("@language", cell.language());
  }

  /** The system is that of its column, or of a column that bears its name. */
  private void credits() {
    String system = values(TableColumn.CREDIT_SYSTEM).stream().findFirst().orElse("");
    for (Cell cell : cells(TableColumn.CREDITS)) {
      boolean isEcts = cell.header().strip().equalsIgnoreCase("ects");
      String unit = system.isEmpty() && isEcts ? "ECTS" : system;
      ArrayNode credits = node.withArray("numberOfCredits");
      cell.values()
          .forEach(
              value -> {
                if (unit.isEmpty() || !value.matches("[\\d.,]+")) {
                  credits.add(value);
                } else {
                  credits.addObject().put("value", value).put("unitText", unit);
                }
              });
    }
  }

  private void hours() {
    ArrayNode workload = node.putArray("workload");
    values(TableColumn.WORKLOAD_HOURS)
        .forEach(
            hours ->
                workload.add(
                    hours.matches("\\d{1,4}(?:[.,]\\d{1,2})?")
                        ? "PT" + Math.round(Double.parseDouble(hours.replace(',', '.')) * 60) + "M"
                        : hours));
  }

  private void login() {
    ArrayNode conditions = node.putArray("conditionsOfAccess");
    values(TableColumn.LOGIN)
        .forEach(
            login ->
                conditions.add(
                    switch (login.toLowerCase(Locale.ROOT)) {
                      case "yes", "true", "1", "ja", "x", "oui", "sí", "si" -> "login";
                      case "no", "false", "0", "nein", "non" -> "no login";
                      default -> login;
                    }));
  }

  /** The files with their types and sizes, in the order of the cells' values. */
  private void files() {
    List<String> addresses = values(TableColumn.FILE_URL);
    List<String> types = values(TableColumn.FILE_TYPE);
    List<String> sizes = values(TableColumn.FILE_SIZE);
    ArrayNode files = node.putArray("encoding");
    for (int i = 0; i < Math.max(addresses.size(), Math.max(types.size(), sizes.size())); i++) {
      ObjectNode file = files.addObject();
      put(file, "contentUrl", addresses, i);
      put(file, "encodingFormat", types, i);
      put(file, "contentSize", sizes, i);
    }
  }

  private static void put(ObjectNode file, String property, List<String> values, int i) {
    if (i < values.size()) {
      file.put(property, values.get(i));
    }
  }

  private @Nullable URI address(@Nullable URI base) {
    List<String> candidates = new ArrayList<>();
    for (TableColumn column : List.of(TableColumn.URL, TableColumn.ID, TableColumn.DOI)) {
      candidates.addAll(values(column));
    }
    Optional<URI> relative =
        values(TableColumn.URL).stream()
            .filter(url -> url.startsWith("/"))
            .flatMap(url -> Links.resolve(base, url).stream())
            .findFirst();
    Optional<URI> best = WebAddresses.best(candidates).or(() -> relative);
    if (best.isEmpty()) {
      values(TableColumn.URL).forEach(url -> notes.add("id", url));
    }
    return best.orElse(null);
  }

  private Statements statements() {
    Statements statements = new Statements();
    values(TableColumn.LICENSE).forEach(licence -> statements.add("csv:license", licence, null));
    cells(TableColumn.RIGHTS)
        .forEach(cell -> statements.add("csv:rights", cell.text(), cell.language()));
    return statements;
  }
}
