package org.openlearningexchange.search.text;

import java.util.List;

/** One thing that a search wants or does not want. */
public sealed interface TextPart {

  /** Something to be met as it was written. */
  sealed interface Literal extends TextPart {
    String text();
  }

  /** A word; what an analysis makes of it may be several, such as {@code e-learning}. */
  record Word(String text) implements Literal {}

  /** Words that stand side by side. */
  record Phrase(String text) implements Literal {}

  /** A word or phrase that one field has to hold. */
  record InField(TextField field, Literal literal) implements TextPart {}

  /**
   * One of these has to hold.
   *
   * @param choices two or more, none of them a choice itself
   */
  record AnyOf(List<TextPart> choices) implements TextPart {
    public AnyOf {
      choices = List.copyOf(choices);
    }
  }
}
