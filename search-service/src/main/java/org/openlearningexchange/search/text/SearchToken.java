package org.openlearningexchange.search.text;

import java.util.Optional;

/** What the scanner tells apart. */
sealed interface SearchToken {

  /** The word that this is where it makes no sense as syntax. */
  Optional<TextPart> asWord();

  /** A word, a phrase or a field with either. */
  record Operand(TextPart part, boolean isExcluded) implements SearchToken {
    @Override
    public Optional<TextPart> asWord() {
      return Optional.of(part);
    }
  }

  /** Between two operands: one of them. */
  record Or(String written) implements SearchToken {
    @Override
    public Optional<TextPart> asWord() {
      return written.equals("|") ? Optional.empty() : Optional.of(new TextPart.Word(written));
    }
  }
}
