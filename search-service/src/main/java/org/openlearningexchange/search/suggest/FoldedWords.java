package org.openlearningexchange.search.suggest;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text by which others are compared with it: lower case, without accents, vowel points and
 * punctuation, one blank between words. Close to what the index does with its folded fields.
 */
record FoldedWords(String text) {
  /** Marks that readers leave out; those of Indic scripts are vowels and stay. */
  private static final Pattern MARKS =
      Pattern.compile(
          "[\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05BD\\u05BF-\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC]+");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Letters that Unicode does not take apart, but people do. */
  private static final Map<Character, String> WRITTEN_OTHERWISE =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ı', "i"),
          Map.entry('ς', "σ"),
          Map.entry('ى', "ي"),
          Map.entry('ة', "ه"));

  static FoldedWords of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder folded = new StringBuilder(plain.length());
    for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
      folded.append(WRITTEN_OTHERWISE.getOrDefault(c, String.valueOf(c)));
    }
    return new FoldedWords(BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip());
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  List<String> words() {
    return isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
