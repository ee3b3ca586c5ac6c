package org.openlearningexchange.harvest.mapping.value;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Languages as sources write them, to BCP 47 primary subtags. What is not known for certain is left
 * out, never guessed: no language is better than a wrong one. Pure.
 */
public final class Languages {
  /** Text whose language nobody states. */
  public static final String UNDETERMINED = "und";

  private static final Pattern CODE =
      Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,4}(\\.UTF-?8)?");
  private static final Pattern LIST =
      Pattern.compile("\\s*[;,/|&+]\\s*(?:(?:and|und|et|y|e)\\s+)?|\\s+(?:and|und|et|y|e)\\s+");
  private static final Set<String> NO_LANGUAGE =
      Set.of("mul", "und", "mis", "zxx", "art", "other", "nan", "non", "all", "any", "int");

  /** ISO 639-2/B, where it differs from 639-2/T. */
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
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> BY_CODE = codes();

  private Languages() {}

  /** The languages that a value names; several for a list such as {@code "en; fr"}. */
  public static List<String> of(String value) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > 300) {
      return List.of();
    }
    Optional<String> whole = address(text).or(() -> one(text));
    return whole.isPresent() ? List.of(whole.get()) : several(text);
  }

  /** The key for a text whose language attribute this is; empty when the text is not wanted. */
  public static Optional<String> ofText(@Nullable String attribute, String otherwise) {
    if (attribute == null || attribute.isBlank()) {
      return Optional.of(otherwise);
    }
    String tag = attribute.strip().toLowerCase(Locale.ROOT);
    if (tag.startsWith("x-mt")) {
      return Optional.empty();
    }
    return Optional.of(one(tag).orElse(otherwise));
  }

  /** The Library of Congress, Lexvo and the EU give languages addresses that end in the code. */
  private static Optional<String> address(String text) {
    boolean isKnown =
        text.contains("id.loc.gov/vocabulary/iso639")
            || text.contains("lexvo.org/id/iso639")
            || text.contains("publications.europa.eu/resource/authority/language/");
    return isKnown ? one(text.substring(text.lastIndexOf('/') + 1)) : Optional.empty();
  }

  private static List<String> several(String text) {
    String list = text.replaceFirst("(?i)^in\\s+", "").replaceFirst("\\.+$", "");
    Set<String> found = new LinkedHashSet<>();
    for (String part : LIST.split(list, -1)) {
      one(part).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      String[] words = list.split("\\s+", -1);
      for (String word : words) {
        Optional<String> language = one(word);
        if (language.isEmpty()) {
          return List.of();
        }
        found.add(language.get());
      }
    }
    return List.copyOf(found);
  }

  private static Optional<String> one(String text) {
    String value = text.strip();
    String usual = BY_CODE.get(value);
    if (usual != null) {
      return Optional.of(usual);
    }
    if (CODE.matcher(value).matches()) {
      String primary = value.split("[-_.]", 2)[0].toLowerCase(Locale.ROOT);
      if (NO_LANGUAGE.contains(primary)) {
        return Optional.empty();
      }
      String code = BY_CODE.get(primary);
      if (code != null) {
        return Optional.of(code);
      }
      if (primary.length() == 3 && value.length() == 3 && isKnownToCldr(primary)) {
        return Optional.of(primary);
      }
    }
    String name = value.toLowerCase(Locale.ROOT).replaceAll("[\\s.;,]+$", "");
    return Optional.ofNullable(LanguageNames.CODE_OF.get(name))
        .or(() -> Optional.ofNullable(LanguageNames.CODE_OF.get(withoutRemark(name))));
  }

  /**
   * {@code english (us)}; ISO 639's own remarks say the period, as in {@code occitan (post 1500)}.
   */
  private static String withoutRemark(String name) {
    return name.replaceFirst("\\s*[(（][^()（）]{1,40}[)）]$", "");
  }

  /** ISO 639-3 languages without a shorter code that the platform's locale data can name. */
  private static boolean isKnownToCldr(String code) {
    Locale locale = Locale.forLanguageTag(code);
    return !locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(code);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
    for (String language : Locale.getISOLanguages()) {
      String current = Locale.forLanguageTag(language).toLanguageTag();
      codes.put(language, current);
      try {
        codes.putIfAbsent(
            Locale.forLanguageTag(language).getISO3Language().toLowerCase(Locale.ROOT), current);
      } catch (MissingResourceException e) {
        // has no code of three letters
      }
    }
    codes.keySet().removeAll(NO_LANGUAGE);
    return Map.copyOf(codes);
  }
}
