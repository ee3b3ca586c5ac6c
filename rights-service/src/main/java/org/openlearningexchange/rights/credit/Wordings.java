package org.openlearningexchange.rights.credit;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;

/** The languages that credits can be written in. */
public final class Wordings {
  /** BCP 47; the last resort stands first. */
  public static final List<String> LANGUAGES =
      List.of(
          "en", "ar", "ca", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "id",
          "it", "ja", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "sw", "tr", "uk", "ur", "vi",
          "zh-Hans", "zh-Hant");

  private static final int LONGEST_HEADER = 500;
  private static final Map<ULocale, Wording> ALL = readAll();
  private static final LocaleMatcher MATCHER =
      LocaleMatcher.builder().setSupportedULocales(ALL.keySet()).setNoDefaultLocale().build();

  private Wordings() {}

  /**
   * The language of an answer: the one asked for, or the nearest to it that there is; where none
   * was asked for what the reader's browser prefers, else the language of the work, else English.
   *
   * @param asked BCP 47
   * @param preferred {@code Accept-Language} as it came
   */
  public static Wording choose(
      @Nullable String asked, @Nullable String preferred, List<String> languagesOfWork) {
    if (asked != null && !asked.isBlank()) {
      return nearest(asked).orElse(english());
    }
    return preferred(preferred)
        .or(
            () ->
                languagesOfWork.stream()
                    .flatMap(language -> nearest(language).stream())
                    .findFirst())
        .orElse(english());
  }

  private static Optional<Wording> nearest(String language) {
    return language.length() > 100
        ? Optional.empty()
        : wording(MATCHER.getBestMatch(ULocale.forLanguageTag(language.strip().replace('_', '-'))));
  }

  private static Optional<Wording> preferred(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    try {
      return wording(MATCHER.getBestMatch(LocalePriorityList.add(header).build()));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Wording> wording(@Nullable ULocale locale) {
    return locale == null ? Optional.empty() : Optional.ofNullable(ALL.get(locale));
  }

  private static Wording english() {
    return Objects.requireNonNull(ALL.get(ULocale.ENGLISH));
  }

  private static Map<ULocale, Wording> readAll() {
    Map<ULocale, Wording> wordings = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      ULocale locale = ULocale.forLanguageTag(language);
      wordings.put(locale, read(locale, "/credit/" + language + ".json"));
    }
    return wordings;
  }

  private static Wording read(ULocale locale, String file) {
    try (InputStream in = Objects.requireNonNull(Wordings.class.getResourceAsStream(file), file)) {
      Map<?, ?> texts = Json.MAPPER.readValue(in, Map.class);
      Map<Phrase, String> patterns = new EnumMap<>(Phrase.class);
      List<String> missing = new ArrayList<>();
      for (Phrase phrase : Phrase.values()) {
        if (texts.get(phrase.key()) instanceof String text) {
          patterns.put(phrase, text);
        } else {
          missing.add(phrase.key());
        }
      }
      if (!missing.isEmpty()) {
        throw new IllegalStateException(file + " lacks " + missing);
      }
      return new Wording(locale, patterns, (String) texts.get("quoted"));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
