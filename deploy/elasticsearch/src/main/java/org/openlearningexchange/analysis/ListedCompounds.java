package org.openlearningexchange.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compounds whose parts stand in a list. A word is split only when all of it is made of listed
 * words and letters that link them; of several ways, the one with the longest first part.
 */
final class ListedCompounds implements Compounds {
  static final Compounds DUTCH = new ListedCompounds("nl", List.of("", "s", "en", "e"));
  static final Compounds SWEDISH = new ListedCompounds("sv", List.of("", "s", "e"));

  private static final int SHORTEST_PART = 3;
  private static final int LONGEST = 50;
  private static final int MOST_PARTS = 4;

  private final Set<String> words;
  private final List<String> links;

  private ListedCompounds(String language, List<String> links) {
    this.words = CompoundParts.of(language);
    this.links = links;
  }

  @Override
  public List<String> parts(CharSequence word) {
    if (word.length() < 2 * SHORTEST_PART || word.length() > LONGEST) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    return split(word.toString(), parts) && parts.size() > 1 ? List.copyOf(parts) : List.of();
  }

  /** Whether the rest is made of listed words; these are added then. */
  private boolean split(String rest, List<String> parts) {
    if (words.contains(rest)) {
      parts.add(rest);
      return true;
    }
    if (parts.size() == MOST_PARTS - 1) {
      return false;
    }
    for (int end = rest.length() - SHORTEST_PART; end >= SHORTEST_PART; end--) {
      if (words.contains(rest.substring(0, end)) && splitAfter(end, rest, parts)) {
        return true;
      }
    }
    return false;
  }

  private boolean splitAfter(int end, String word, List<String> parts) {
    parts.add(word.substring(0, end));
    for (String link : links) {
      if (word.startsWith(link, end) && split(word.substring(end + link.length()), parts)) {
        return true;
      }
    }
    parts.remove(parts.size() - 1);
    return false;
  }
}
