package org.openlearningexchange.search.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * What people write into a search box: words, {@code "phrases"}, {@code -what they do not want},
 * {@code this OR that}, {@code title:words} (likewise creator, keyword, subject). Anything reads as
 * something: what is no syntax is words, and marks without meaning are dropped.
 *
 * @param wanted in the order in which they were written; all of them
 * @param excluded words, phrases and fields not wanted
 */
public record SearchText(List<TextPart> wanted, List<TextPart> excluded) {
  public SearchText {
    wanted = List.copyOf(wanted);
    excluded = List.copyOf(excluded);
  }

  public static SearchText parse(String text) {
    return new SearchTextParser(text).parse();
  }

  /** Whether nothing is wanted in particular. */
  public boolean wantsEverything() {
    return wanted.isEmpty();
  }

  /** Whether there is nothing but words, however they are combined. */
  public boolean hasOnlyWords() {
    return !wanted.isEmpty()
        && excluded.isEmpty()
        && wanted.stream()
            .flatMap(
                part ->
                    part instanceof TextPart.AnyOf any ? any.choices().stream() : Stream.of(part))
            .allMatch(TextPart.Word.class::isInstance);
  }

  /** The words that stand alone, without those of phrases, fields and choices. */
  public List<String> words() {
    return wanted.stream()
        .filter(TextPart.Word.class::isInstance)
        .map(part -> ((TextPart.Word) part).text())
        .toList();
  }

  /** What is wanted beside the words that stand alone. */
  public List<TextPart> conditions() {
    return wanted.stream().filter(part -> !(part instanceof TextPart.Word)).toList();
  }

  /** All words and phrases that are wanted, wherever they stand. */
  public List<TextPart.Literal> literals() {
    return wanted.stream().flatMap(SearchText::literals).toList();
  }

  private static Stream<TextPart.Literal> literals(TextPart part) {
    if (part instanceof TextPart.AnyOf anyOf) {
      return anyOf.choices().stream().flatMap(SearchText::literals);
    }
    return Stream.of(
        part instanceof TextPart.InField inField ? inField.literal() : (TextPart.Literal) part);
  }
}
