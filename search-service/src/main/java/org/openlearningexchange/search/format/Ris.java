package org.openlearningexchange.search.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.address.WebAddress;

/**
 * A resource as a reference of RIS, which EndNote, Zotero, Citavi and Mendeley read: a line for
 * each value, from {@code TY} to {@code ER}.
 */
public final class Ris {
  private static final String LINE_END = "\r\n";

  private final StringBuilder text = new StringBuilder();

  private Ris() {}

  /** The reference, with the empty line that ends it. */
  public static String of(SharedResource shared, Locale reader) {
    Ris ris = new Ris();
    ris.line("TY", CitedType.of(shared).ris());
    ris.line("ID", shared.id().toString());
    ris.line("TI", shared.title(reader));
    ris.people("AU", shared.resource().creator());
    ris.people("A2", shared.resource().contributor());
    ris.date(shared.date());
    ris.describe(shared, reader);
    ris.addresses(shared);
    ris.line("N1", Credit.of(shared, reader));
    return ris.text.append("ER  - ").append(LINE_END).append(LINE_END).toString();
  }

  private void describe(SharedResource shared, Locale reader) {
    line("AB", shared.description(reader).map(Wording::text));
    Keywords.of(shared, reader).forEach(keyword -> line("KW", keyword));
    people("PB", shared.resource().publisher());
    line("LA", shared.resource().inLanguage().stream().findFirst());
    line(
        "M3",
        Label.of(shared.resource().learningResourceType(), Vocabulary.TYPES, reader).stream()
            .findFirst());
    line("DP", Optional.ofNullable(shared.provider()));
  }

  private void addresses(SharedResource shared) {
    line("UR", shared.address().toASCIIString());
    shared.resource().encoding().stream()
        .map(Encoding::contentUrl)
        .flatMap(file -> WebAddress.text(file).stream())
        .forEach(file -> line("L1", file));
    line("L2", shared.page().toASCIIString());
  }

  private void date(Optional<String> date) {
    line("PY", date.map(day -> day.substring(0, 4)));
    line("DA", date.map(Ris::slashed));
  }

  /** Year, month and day; what is not known stays empty between its slashes. */
  private static String slashed(String date) {
    String[] parts = date.split("-");
    return parts[0]
        + "/"
        + (parts.length > 1 ? parts[1] : "")
        + "/"
        + (parts.length > 2 ? parts[2] : "")
        + "/";
  }

  private void people(String tag, List<Agent> people) {
    people.forEach(person -> line(tag, person.name()));
  }

  private void line(String tag, Optional<String> value) {
    value.ifPresent(present -> line(tag, present));
  }

  private void line(String tag, String value) {
    String oneLine = OneLine.of(value);
    if (!oneLine.isEmpty()) {
      text.append(tag).append("  - ").append(oneLine).append(LINE_END);
    }
  }
}
