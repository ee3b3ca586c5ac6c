package org.openlearningexchange.search.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.address.WebAddress;

/**
 * Resources as rows of a table (RFC 4180) that a spreadsheet can open: no cell is taken for a
 * formula. Several values of a cell are separated by {@code |}; a repository may send the same
 * columns to the exchange.
 */
public final class CsvTable {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  /** Tells spreadsheets that the table is in UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvTable() {}

  /** The names of the columns. */
  public static List<String> columns() {
    return Arrays.stream(Column.values()).map(Column::header).toList();
  }

  /** The beginning of a table: byte order mark and header. */
  public static String header() {
    return BYTE_ORDER_MARK + line(columns().stream());
  }

  /** A resource as a row, with its line end. */
  public static String row(SharedResource shared, Locale reader) {
    return line(
        Arrays.stream(Column.values()).map(column -> cell(column.value.apply(shared, reader))));
  }

  private static String line(Stream<String> cells) {
    StringBuilder line = new StringBuilder();
    try {
      FORMAT.printRecord(line, cells.toArray());
    } catch (IOException e) {
      throw new IllegalStateException("text in memory can be written", e);
    }
    return line.toString();
  }

  /** What a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String cell(String value) {
    String text = Xml.valid(value).strip();
    return !text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private enum Column {
    ID("id", (shared, reader) -> shared.id().toString()),
    TITLE("title", (shared, reader) -> shared.title(reader)),
    TITLE_LANGUAGE(
        "titleLanguage", (shared, reader) -> shared.titleWording(reader).language().orElse("")),
    DESCRIPTION(
        "description",
        (shared, reader) -> shared.description(reader).map(Wording::text).orElse("")),
    URL("url", (shared, reader) -> shared.material().map(Object::toString).orElse("")),
    PAGE("page", (shared, reader) -> shared.page().toString()),
    CREATOR("creator", (shared, reader) -> names(shared.resource().creator())),
    CONTRIBUTOR("contributor", (shared, reader) -> names(shared.resource().contributor())),
    PUBLISHER("publisher", (shared, reader) -> names(shared.resource().publisher())),
    MEMBER("member", (shared, reader) -> Objects.requireNonNullElse(shared.provider(), "")),
    LANGUAGE("language", (shared, reader) -> joined(shared.resource().inLanguage())),
    TYPE("type", labels(shared -> shared.resource().learningResourceType(), Vocabulary.TYPES)),
    SUBJECT("subject", labels(shared -> shared.resource().about(), Vocabulary.SUBJECTS)),
    LEVEL("level", labels(shared -> shared.resource().educationalLevel(), Vocabulary.LEVELS)),
    AUDIENCE("audience", labels(shared -> shared.resource().audience(), Vocabulary.AUDIENCES)),
    KEYWORD("keyword", (shared, reader) -> joined(Keywords.free(shared, reader))),
    DATE_PUBLISHED("datePublished", (shared, reader) -> shared.date().orElse("")),
    LICENCE("licence", (shared, reader) -> shared.licence().map(Licence::expression).orElse("")),
    LICENCE_URL(
        "licenceUrl",
        (shared, reader) ->
            shared.licence().flatMap(Licence::address).map(Object::toString).orElse("")),
    REUSE(
        "reuse",
        (shared, reader) ->
            shared.rights().permits().stream()
                .map(use -> use.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"))),
    DISPUTED("disputed", (shared, reader) -> shared.dispute() == null ? "" : "yes"),
    DURATION("duration", (shared, reader) -> text(shared.resource().timeRequired())),
    WORKLOAD_HOURS("workloadHours", (shared, reader) -> hours(shared.resource().workload())),
    CREDITS("credits", (shared, reader) -> credits(shared, Credits::value)),
    CREDIT_SYSTEM("creditSystem", (shared, reader) -> credits(shared, Credits::system)),
    FREE("free", (shared, reader) -> text(shared.resource().isAccessibleForFree())),
    THUMBNAIL(
        "thumbnail", (shared, reader) -> WebAddress.text(shared.resource().image()).orElse("")),
    CREDIT("credit", (shared, reader) -> Credit.of(shared, reader)),
    UPDATED("updated", (shared, reader) -> shared.updated().toString());

    private final String header;
    private final BiFunction<SharedResource, Locale, String> value;

    Column(String header, BiFunction<SharedResource, Locale, String> value) {
      this.header = header;
      this.value = value;
    }

    private String header() {
      return header;
    }

    private static BiFunction<SharedResource, Locale, String> labels(
        Function<SharedResource, List<Concept>> concepts, Vocabulary vocabulary) {
      return (shared, reader) -> joined(Label.of(concepts.apply(shared), vocabulary, reader));
    }

    private static String names(List<Agent> people) {
      return joined(people.stream().map(Agent::name).toList());
    }

    private static String credits(SharedResource shared, Function<Credits, Object> part) {
      return joined(
          shared.resource().credits().stream()
              .map(part)
              .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value)
              .map(Object::toString)
              .toList());
    }

    private static String hours(@Nullable Duration workload) {
      return workload == null
          ? ""
          : BigDecimal.valueOf(workload.toMinutes())
              .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString();
    }

    private static String text(@Nullable Object value) {
      return Optional.ofNullable(value).map(Object::toString).orElse("");
    }

    private static String joined(List<String> values) {
      return values.stream().map(value -> value.replace('|', '/')).collect(Collectors.joining("|"));
    }
  }
}
