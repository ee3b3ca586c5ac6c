package org.openlearningexchange.search.sru;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Languages as libraries write them (ISO 639-2, either form) and as the index does (BCP 47). */
final class CqlLanguage {
  /** The codes of libraries that differ from those of the languages' own names. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("may", "ms"),
          Map.entry("mao", "mi"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> TERMINOLOGIC =
      Arrays.stream(Locale.getISOLanguages())
          .filter(code -> code.length() == 2)
          .collect(
              Collectors.toMap(
                  code -> Locale.forLanguageTag(code).getISO3Language(),
                  Function.identity(),
                  (one, other) -> one));

  private CqlLanguage() {}

  /** The primary subtag that the index holds. */
  static String of(String term) {
    String code = term.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return BIBLIOGRAPHIC.getOrDefault(code, TERMINOLOGIC.getOrDefault(code, code));
  }
}
