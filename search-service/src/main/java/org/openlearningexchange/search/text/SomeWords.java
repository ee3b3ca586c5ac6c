package org.openlearningexchange.search.text;

import java.util.List;
import java.util.Optional;

/**
 * A search for some of its words instead of all. What has all of them still comes first, since
 * every word adds to the score.
 */
public final class SomeWords {
  private static final String OR = " OR ";

  private SomeWords() {}

  /** As it would be typed; empty for searches that say more than words, or one word only. */
  public static Optional<String> of(String typed) {
    SearchText text = SearchText.parse(typed);
    List<String> words = text.words();
    boolean isWordsOnly = text.conditions().isEmpty() && text.excluded().isEmpty();
    return isWordsOnly && words.size() > 1 ? Optional.of(String.join(OR, words)) : Optional.empty();
  }
}
