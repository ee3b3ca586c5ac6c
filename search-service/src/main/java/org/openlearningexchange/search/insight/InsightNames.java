package org.openlearningexchange.search.insight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Names of the indices with counts. The index of resources is replaced by removing what begins with
 * its alias and a hyphen; these begin with a word and a dot before the alias, so that they are
 * never among them, whatever the alias is.
 *
 * @param alias of the resources
 */
record InsightNames(String alias) {

  String template() {
    return "insight." + alias;
  }

  String pattern() {
    return template() + ".*";
  }

  String of(LocalDate day) {
    return template() + "." + YearMonth.from(day);
  }

  /** The month of an index; empty for a name that is none of these. */
  Optional<YearMonth> month(String name) {
    String beginning = template() + ".";
    if (!name.startsWith(beginning)) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(name.substring(beginning.length())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
