package org.openlearningexchange.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The language in which a caller wants labels. */
public final class CallerLanguage {
  /** BCP 47: language, then script, region and more. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,8}+");

  private CallerLanguage() {}

  /** Whether this can be a language tag. */
  public static boolean isTag(String value) {
    return TAG.matcher(value).matches();
  }

  /**
   * The language asked for by parameter, else the first of the header that is a tag, else English.
   */
  public static Locale of(Optional<String> parameter, Optional<String> acceptLanguage) {
    return parameter
        .filter(CallerLanguage::isTag)
        .or(() -> acceptLanguage.flatMap(CallerLanguage::first))
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }

  private static Optional<String> first(String acceptLanguage) {
    return ranges(acceptLanguage).stream()
        .filter(range -> range.getWeight() > 0)
        .map(Locale.LanguageRange::getRange)
        .filter(CallerLanguage::isTag)
        .findFirst();
  }

  /**
   * What a header {@code Accept-Language} lists, the most liked first; nothing where it cannot be
   * read.
   */
  public static List<Locale.LanguageRange> ranges(String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // the JDK's parser trips over a range that is nothing but a hyphen
      return List.of();
    }
  }
}
