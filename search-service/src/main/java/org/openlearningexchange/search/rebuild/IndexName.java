package org.openlearningexchange.search.rebuild;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an index is called: {@code alias-definition-number}.
 *
 * @param definition the hash of its settings and mapping
 * @param number grows, so that the same definition can be built once more
 */
record IndexName(String alias, String definition, int number) {
  private static final Pattern AFTER_ALIAS = Pattern.compile("-([0-9a-f]{12})(?:-(\\d{1,9}))?");

  /** Empty for the indices of others; one without a number is the first of its definition. */
  static Optional<IndexName> parse(String alias, String name) {
    if (!name.startsWith(alias)) {
      return Optional.empty();
    }
    Matcher rest = AFTER_ALIAS.matcher(name.substring(alias.length()));
    return rest.matches()
        ? Optional.of(
            new IndexName(
                alias, rest.group(1), rest.group(2) == null ? 0 : Integer.parseInt(rest.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return alias + "-" + definition + "-" + number;
  }
}
