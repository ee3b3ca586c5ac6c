package org.openlearningexchange.search.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * The date by which a resource is new or old, as the number {@code yyyymmdd}: zeros for what the
 * source does not say, so that no precision is invented.
 */
final class MaterialDate {
  static final int UNKNOWN = 0;

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?");

  private MaterialDate() {}

  static int of(LearningResource resource) {
    return Stream.of(resource.datePublished(), resource.dateCreated(), resource.dateModified())
        .flatMap(date -> Optional.ofNullable(date).stream())
        .map(ISO::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(date -> number(date, 1) * 10_000 + number(date, 2) * 100 + number(date, 3))
        .orElse(UNKNOWN);
  }

  private static int number(Matcher date, int group) {
    return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
  }
}
