package org.openlearningexchange.search.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/**
 * A resource as an entry of BibTeX, in UTF-8. Its key is made of the resource's id, so that a
 * citation still finds it when the list is exported again.
 */
public final class BibTeX {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final StringBuilder text = new StringBuilder();

  private BibTeX() {}

  /** The entry, with the empty line that ends it. */
  public static String of(SharedResource shared, Locale reader) {
    BibTeX entry = new BibTeX();
    entry.text.append('@').append(kind(shared)).append("{ole-").append(shared.id()).append(",\n");
    // within a second pair of braces, styles leave capitals as they are
    entry.field("title", "{" + escape(shared.title(reader)) + "}");
    entry.field("author", names(shared.resource().creator()));
    entry.date(shared.date());
    entry.describe(shared, reader);
    entry.field("url", shared.address().toASCIIString());
    entry.field("note", escape(Credit.of(shared, reader)));
    return entry.text.append("}\n\n").toString();
  }

  /** A book names its author, publisher and year; what lacks one is no {@code @book}. */
  private static String kind(SharedResource shared) {
    boolean book =
        CitedType.of(shared) == CitedType.BOOK
            && !shared.resource().creator().isEmpty()
            && !shared.resource().publisher().isEmpty()
            && shared.date().isPresent();
    return book ? "book" : "misc";
  }

  private void describe(SharedResource shared, Locale reader) {
    field("publisher", names(shared.resource().publisher()));
    field("abstract", shared.description(reader).map(Wording::text).map(BibTeX::escape).orElse(""));
    field(
        "keywords",
        Keywords.of(shared, reader).stream().map(BibTeX::escape).collect(Collectors.joining(", ")));
    field("language", escape(String.join(", ", shared.resource().inLanguage())));
    field(
        "howpublished",
        Label.of(shared.resource().learningResourceType(), Vocabulary.TYPES, reader).stream()
            .findFirst()
            .map(BibTeX::escape)
            .orElse(""));
  }

  private void date(Optional<String> date) {
    field("year", date.map(day -> day.substring(0, 4)).orElse(""));
    date.filter(day -> day.length() >= 7)
        .map(day -> Integer.parseInt(day.substring(5, 7)))
        .filter(month -> month >= 1 && month <= 12)
        .ifPresent(month -> text.append("  month = ").append(MONTHS.get(month - 1)).append(",\n"));
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      text.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  private static String names(List<Agent> people) {
    return people.stream()
        .map(BibTeX::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  /** Braces keep whole what is no person's name of one or two parts. */
  private static String name(Agent person) {
    String name = escape(person.name());
    boolean whole =
        Agent.ORGANIZATION.equals(person.type())
            || name.matches("(?i)(.*\\s)?and(\\s.*)?")
            || name.indexOf(',') != name.lastIndexOf(',');
    return whole && !name.isEmpty() ? "{" + name + "}" : name;
  }

  /** What TeX would take for a command; braces as commands, since BibTeX counts escaped ones. */
  static String escape(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 8);
    for (char character : OneLine.of(value).toCharArray()) {
      switch (character) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '{' -> escaped.append("\\textbraceleft{}");
        case '}' -> escaped.append("\\textbraceright{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '&', '%', '$', '#', '_' -> escaped.append('\\').append(character);
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }
}
