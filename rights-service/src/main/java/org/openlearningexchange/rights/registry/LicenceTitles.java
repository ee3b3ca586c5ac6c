package org.openlearningexchange.rights.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;

/** Titles of licences in many languages, put together from words. */
final class LicenceTitles {
  private static final String STATEMENTS = "rightsstatements.org/vocab/";

  private LicenceTitles() {}

  /** 'Namensnennung - Nicht kommerziell 3.0 Deutschland', and so in every language. */
  static Map<String, String> of(Licence licence, CcFamily family) {
    if (family.elements().isEmpty()) {
      return Map.of("en", inEnglish(licence, family));
    }
    Map<String, String> titles = new HashMap<>();
    TitleWords.ALL.forEach(
        (language, words) -> titles.put(language, title(licence, family, language, words)));
    return titles;
  }

  static Map<String, String> ofTool(Licence tool) {
    if (tool.equals(CreativeCommons.PUBLIC_DOMAIN_DEDICATION)) {
      return Map.of("en", tool.label());
    }
    boolean zero = tool.equals(CreativeCommons.CC0);
    Map<String, String> titles = new HashMap<>();
    TitleWords.ALL.forEach(
        (language, words) -> {
          String mark = words.mark();
          if (zero) {
            titles.put(language, tool.label() + " " + words.universal());
          } else if (mark != null) {
            titles.put(language, mark + " " + tool.version());
          }
        });
    return titles;
  }

  /** Those given, and those made of words for standard statements and for terms of one's own. */
  static Map<String, String> ofOther(Licence licence, Map<String, String> given) {
    Map<String, String> titles = new HashMap<>();
    titles.put("en", licence.label());
    String name = statement(licence);
    TitleWords.ALL.forEach(
        (language, words) -> {
          String title = words.statements().get(name);
          if (title != null) {
            titles.put(language, title);
          }
        });
    titles.putAll(given);
    return titles;
  }

  /** {@code InC-EDU} of a statement of rightsstatements.org; else the id. */
  private static String statement(Licence licence) {
    String address = String.valueOf(licence.uri());
    int at = address.indexOf(STATEMENTS);
    return at < 0
        ? licence.expression()
        : address.substring(at + STATEMENTS.length()).replaceFirst("/.*", "");
  }

  private static String title(Licence licence, CcFamily family, String language, TitleWords words) {
    String version = licence.version();
    boolean old = version != null && !version.equals("4.0");
    String elements =
        inOrder(family, version).stream()
            .map(element -> old ? words.oldName(element) : words.name(element))
            .collect(Collectors.joining(words.join()));
    return version == null
        ? elements + " (" + words.unversioned() + ")"
        : elements + " " + version + " " + place(licence, version, language, words);
  }

  /** NonCommercial stands before NoDerivatives, but after it in the oldest titles. */
  private static List<CcElement> inOrder(CcFamily family, @Nullable String version) {
    Set<CcElement> elements = family.elements();
    boolean oldest = "1.0".equals(version) || !elements.contains(CcElement.BY);
    List<CcElement> order =
        oldest
            ? List.of(CcElement.BY, CcElement.ND, CcElement.NC, CcElement.SA)
            : List.of(CcElement.BY, CcElement.NC, CcElement.ND, CcElement.SA);
    return order.stream().filter(elements::contains).toList();
  }

  private static String place(Licence licence, String version, String language, TitleWords words) {
    String port = licence.port();
    if (port == null) {
      return version.equals("4.0")
          ? words.international()
          : version.equals("3.0") ? words.unported() : words.generic();
    }
    return words.places().getOrDefault(port, country(port, language));
  }

  private static String country(String port, String language) {
    Locale in = Locale.forLanguageTag(language);
    return switch (port) {
      case "igo" -> "IGO";
      case "uk" -> "UK: England & Wales";
      case "scotland" -> "UK: Scotland";
      default -> new Locale("", port.toUpperCase(Locale.ROOT)).getDisplayCountry(in);
    };
  }

  private static String inEnglish(Licence licence, CcFamily family) {
    String name =
        switch (family) {
          case SAMPLING -> "Sampling";
          case SAMPLING_PLUS -> "Sampling Plus";
          case NC_SAMPLING_PLUS -> "NonCommercial Sampling Plus";
          default -> "Developing Nations License";
        };
    @Nullable String port = licence.port();
    return name
        + (licence.version() == null ? " (version not stated)" : " " + licence.version())
        + (port == null ? "" : " " + country(port, "en"));
  }
}
