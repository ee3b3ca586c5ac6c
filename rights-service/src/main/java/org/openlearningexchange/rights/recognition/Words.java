package org.openlearningexchange.rights.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CreativeCommons;

/** The words of Creative Commons' licence titles in the languages they were translated to. */
final class Words {
  /** Names of the elements: attribution, non-commercial, … */
  static final Index ELEMENTS;

  /** 'Creative Commons' itself. */
  static final Index CREATIVE_COMMONS;

  /** 'Licence' and what else may stand between a title and its version. */
  static final Index FILLERS;

  /** Jurisdictions that licences were adapted to, by port. */
  static final Index JURISDICTIONS;

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "ca", "gl", "eu", "pl", "cs", "hu", "ro", "hr",
          "sl", "fi", "sv", "da", "no", "ru", "uk", "el", "ja", "zh", "zh-TW", "ko", "ar", "tr",
          "af", "ast", "az", "be", "bg", "bn", "bs", "cy", "eo", "et", "fa", "fil", "fy", "ga",
          "he", "hi", "hy", "id", "is", "ka", "kk", "km", "ky", "lt", "lv", "mk", "ml", "mn", "mr",
          "ms", "mt", "my", "ne", "nn", "pa", "sk", "sq", "sr", "sr-Latn", "sw", "ta", "te", "th",
          "ur", "uz", "vi", "yo", "zh-HK", "zu");

  static {
    JsonNode file = file("/recognition/words.json");
    JsonNode titles = file("/licences/titles.json");
    ELEMENTS = new Index();
    for (CcElement element : CcElement.values()) {
      file.path(element.name()).forEach(word -> addElement(word.asText(), element));
      titles.forEach(words -> addElements(words, element));
    }
    CREATIVE_COMMONS = new Index();
    file.path("creativeCommons").forEach(word -> CREATIVE_COMMONS.add(word.asText(), "cc"));
    FILLERS = new Index();
    file.path("licence").forEach(word -> FILLERS.add(word.asText(), "licence"));
    file.path("unit").forEach(word -> FILLERS.add(word.asText(), "unit"));
    titles.forEach(Words::addUnits);
    JURISDICTIONS = new Index();
    addJurisdictions(file.path("jurisdiction"));
    titles.forEach(words -> addPlaces(words.path("places")));
    addCountries();
  }

  private Words() {}

  /** What our own titles are made of is understood too. */
  private static void addElements(JsonNode words, CcElement element) {
    addElement(words.path("elements").path(element.name()).asText(), element);
    addElement(words.path("old").path(element.name()).asText(), element);
  }

  private static void addUnits(JsonNode words) {
    for (String unit : List.of("international", "unported", "generic", "universal")) {
      FILLERS.add(words.path(unit).asText(), "unit");
    }
  }

  /** A name of several words is also written as one, and with hyphens. */
  private static void addElement(String name, CcElement element) {
    ELEMENTS.add(name, element.name());
    ELEMENTS.add(name.replaceAll("[ -]", ""), element.name());
    ELEMENTS.add(name.replace(' ', '-'), element.name());
    ELEMENTS.add(name.replace('-', ' '), element.name());
  }

  private static void addJurisdictions(JsonNode named) {
    named
        .fields()
        .forEachRemaining(
            port ->
                port.getValue().forEach(name -> JURISDICTIONS.add(name.asText(), port.getKey())));
  }

  private static void addPlaces(JsonNode named) {
    named
        .fields()
        .forEachRemaining(port -> JURISDICTIONS.add(port.getValue().asText(), port.getKey()));
  }

  private static void addCountries() {
    for (String port : CreativeCommons.knownPorts()) {
      if (port.length() == 2) {
        Locale country = new Locale("", port.equals("uk") ? "GB" : port);
        for (String language : LANGUAGES) {
          String name = country.getDisplayCountry(Locale.forLanguageTag(language));
          JURISDICTIONS.add(name, port);
        }
      }
    }
  }

  private static JsonNode file(String name) {
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * A word found in a text.
   *
   * @param meaning what the lexicon says it is
   */
  record Found(int start, int end, String meaning) {}

  /** Words with what they mean. */
  static final class Index {
    private final Trie<String> words = new Trie<>();
    private final Set<String> known = new HashSet<>();

    private void add(String word, String meaning) {
      String folded = FoldedText.fold(word);
      if (!folded.isEmpty() && known.add(folded)) {
        words.add(folded, meaning);
      }
    }

    /** The longest word that begins just here and does not run on into another word. */
    Optional<Found> at(String text, int position) {
      return Optional.ofNullable(longest(text, position));
    }

    private @Nullable Found longest(String text, int position) {
      Found longest = null;
      Trie.Node<String> node = words.root();
      for (int end = position; node != null && end < text.length(); ) {
        node = node.next(text.charAt(end++));
        if (node != null && !node.values().isEmpty() && endsWord(text, end)) {
          longest = new Found(position, end, node.values().get(0));
        }
      }
      return longest;
    }

    /** Every such word in a text that begins a word, or follows another one directly. */
    List<Found> in(String text) {
      List<Found> found = List.of();
      int position = 0;
      boolean begins = true;
      while (position < text.length()) {
        char letter = text.charAt(position);
        Found word = begins || !Letters.isSpaced(letter) ? longest(text, position) : null;
        if (word == null) {
          begins = !Letters.isLetter(letter);
          position++;
        } else {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(word);
          position = word.end();
          begins = true;
        }
      }
      return found;
    }

    private boolean endsWord(String text, int end) {
      if (end >= text.length() || !Letters.isLetter(text.charAt(end))) {
        return true;
      }
      return !Letters.isSpaced(text.charAt(end - 1))
          || !Letters.isSpaced(text.charAt(end))
          || startsHere(text, end);
    }

    private boolean startsHere(String text, int position) {
      Trie.Node<String> node = words.root();
      for (int end = position; node != null && end < text.length(); end++) {
        node = node.next(text.charAt(end));
        if (node != null && !node.values().isEmpty()) {
          return true;
        }
      }
      return false;
    }
  }
}
