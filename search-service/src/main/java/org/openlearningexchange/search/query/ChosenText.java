package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One text of several, with its language.
 *
 * @param language BCP 47; empty where the source did not say
 */
record ChosenText(String text, Optional<String> language) {
  private static final String UNDETERMINED = "und";

  /**
   * The text in the caller's language, else in the material's, else English, else the first.
   *
   * @param texts by language
   */
  static Optional<ChosenText> of(JsonNode texts, Locale caller, List<String> material) {
    List<String> tags = new ArrayList<>(List.of(caller.toLanguageTag(), caller.getLanguage()));
    tags.addAll(material);
    tags.add("en");
    texts.fieldNames().forEachRemaining(tags::add);
    return tags.stream()
        .filter(texts::has)
        .findFirst()
        .map(tag -> new ChosenText(texts.get(tag).asText(), known(tag, material)));
  }

  private static Optional<String> known(String tag, List<String> material) {
    return tag.equals(UNDETERMINED) || tag.isEmpty()
        ? material.stream().findFirst().filter(unused -> material.size() == 1)
        : Optional.of(tag);
  }

  /** The beginning of the text, ended at a blank where there is one near. */
  String beginning(int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest);
    int cut = end > longest / 2 ? end : longest;
    return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
  }
}
