package org.openlearningexchange.search.page;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.query.CallerLanguage;

/** The words of the page itself in one language; those of {@code page/texts/<language>.json}. */
public record PageTexts(Locale locale, Map<String, String> texts) {
  /** The languages that vocabularies have labels in. */
  static final List<String> LANGUAGES =
      List.of("en", "ar", "de", "es", "fr", "hi", "it", "ja", "pt", "ru", "zh");

  private static final Map<String, PageTexts> ALL =
      LANGUAGES.stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), PageTexts::load));

  /** The texts in the language asked for, else in the first that the header likes, else English. */
  public static PageTexts choose(Optional<String> parameter, Optional<String> acceptLanguage) {
    return parameter
        .flatMap(PageTexts::known)
        .or(() -> acceptLanguage.flatMap(PageTexts::liked))
        .orElseGet(() -> in("en"));
  }

  static PageTexts in(String language) {
    return Objects.requireNonNull(ALL.get(language), language);
  }

  /** The text of that name. */
  public String of(String name) {
    return Objects.requireNonNull(texts.get(name), name);
  }

  /** The text of that name where there is one. */
  Optional<String> find(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** The text of that name with a value in its gap. */
  String with(String name, String value) {
    return of(name).replaceFirst("\\{[a-z]*}", Matcher.quoteReplacement(value));
  }

  /** A number as the language writes it, in the digits that all of its readers know. */
  String number(Number value, int fractionDigits) {
    NumberFormat format =
        NumberFormat.getInstance(Locale.forLanguageTag(language() + "-u-nu-latn"));
    format.setMaximumFractionDigits(fractionDigits);
    return format.format(value);
  }

  public String language() {
    return locale.getLanguage();
  }

  /** How the language is written. */
  public String direction() {
    return language().equals("ar") ? "rtl" : "ltr";
  }

  private static Optional<PageTexts> known(String tag) {
    return Optional.ofNullable(ALL.get(Locale.forLanguageTag(tag).getLanguage()));
  }

  private static Optional<PageTexts> liked(String acceptLanguage) {
    return CallerLanguage.ranges(acceptLanguage).stream()
        .filter(range -> range.getWeight() > 0)
        .flatMap(range -> known(range.getRange()).stream())
        .findFirst();
  }

  private static PageTexts load(String language) {
    String file = "/page/texts/" + language + ".json";
    try (InputStream in = Objects.requireNonNull(PageTexts.class.getResourceAsStream(file), file)) {
      return new PageTexts(
          Locale.forLanguageTag(language),
          Json.MAPPER.readValue(in, new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
