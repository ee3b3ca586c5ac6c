package org.openlearningexchange.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts what was written into tokens, at most so many. Used once. */
final class SearchScanner {
  private static final Pattern MEANING = Pattern.compile("[\\p{L}\\p{N}]");

  private final String text;
  private final int most;
  private final List<SearchToken> tokens = new ArrayList<>();
  private int at;

  SearchScanner(String text, int most) {
    this.text = text;
    this.most = most;
  }

  List<SearchToken> scan() {
    while (at < text.length() && tokens.size() < most) {
      if (isBlank(at) || isUnclosed(at)) {
        at++;
      } else {
        token();
      }
    }
    return tokens;
  }

  private void token() {
    boolean isExcluded = isMinus();
    while (at < text.length() && (isExcluded && isMinus() || isUnclosed(at))) {
      at++;
    }
    Optional<TextField> field = field();
    Optional<? extends TextPart.Literal> literal = isPhrase(at) ? phrase() : word();
    literal.ifPresent(found -> add(field, found, isExcluded));
  }

  private void add(Optional<TextField> field, TextPart.Literal literal, boolean isExcluded) {
    boolean isOr = literal instanceof TextPart.Word && isOr(literal.text());
    if (isOr && field.isEmpty() && !isExcluded) {
      tokens.add(new SearchToken.Or(literal.text()));
    } else if (MEANING.matcher(literal.text()).find()) {
      TextPart part =
          field.<TextPart>map(named -> new TextPart.InField(named, literal)).orElse(literal);
      tokens.add(new SearchToken.Operand(part, isExcluded));
    }
  }

  /** Skips {@code title:} and the like where a value follows at once. */
  private Optional<TextField> field() {
    int end = wordEnd(at);
    int colon = text.indexOf(':', at);
    if (colon < 0 || colon >= end || !hasValue(colon + 1)) {
      return Optional.empty();
    }
    Optional<TextField> field = TextField.find(text.substring(at, colon));
    field.ifPresent(found -> at = colon + 1);
    return field;
  }

  private boolean hasValue(int start) {
    return isPhrase(start)
        ? MEANING.matcher(text.substring(start, Quotes.close(text, start))).find()
        : MEANING.matcher(text.substring(start, wordEnd(start))).find();
  }

  private Optional<TextPart.Phrase> phrase() {
    int close = Quotes.close(text, at);
    String content = text.substring(at + 1, close).strip();
    at = close + 1;
    return Optional.of(new TextPart.Phrase(content));
  }

  private Optional<TextPart.Word> word() {
    int end = wordEnd(at);
    String content = text.substring(at, end);
    at = end;
    return content.isEmpty() ? Optional.empty() : Optional.of(new TextPart.Word(content));
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && !isBlank(end) && !isQuote(end)) {
      end++;
    }
    return end;
  }

  private boolean isMinus() {
    char sign = text.charAt(at);
    return (sign == '-' || sign == '\u2212') && (at == 0 || isBlank(at - 1));
  }

  private boolean isPhrase(int start) {
    return start < text.length() && isQuote(start) && Quotes.close(text, start) > start;
  }

  private boolean isUnclosed(int index) {
    return isQuote(index) && Quotes.close(text, index) < 0;
  }

  private boolean isQuote(int index) {
    return Quotes.isQuote(text, index);
  }

  private boolean isBlank(int index) {
    char c = text.charAt(index);
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isOr(String word) {
    return word.equals("OR") || word.equals("|");
  }
}
