package org.openlearningexchange.harvest.mapping.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects texts by language. Not thread-safe. */
public final class LocalisedTexts {
  private final Map<String, List<String>> byLanguage = new LinkedHashMap<>();

  /** Adds a text that is clean already; empty ones are passed over. */
  public void add(String language, String text) {
    if (!text.isEmpty()) {
      byLanguage.computeIfAbsent(language, key -> new ArrayList<>()).add(text);
    }
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /** The first text of each language. */
  public Map<String, String> first() {
    Map<String, String> first = new TreeMap<>();
    byLanguage.forEach((language, texts) -> first.put(language, texts.get(0)));
    return first;
  }

  /** All texts of each language as paragraphs, at most so long. */
  public Map<String, String> joined(int longest) {
    Map<String, String> joined = new TreeMap<>();
    byLanguage.forEach(
        (language, texts) ->
            joined.put(
                language, Texts.bounded(String.join("\n\n", new LinkedHashSet<>(texts)), longest)));
    return joined;
  }

  /** The texts of each language, each once, at most so many. */
  public Map<String, List<String>> lists(int most) {
    Map<String, List<String>> lists = new TreeMap<>();
    byLanguage.forEach(
        (language, texts) -> {
          Set<String> distinct = new LinkedHashSet<>(texts);
          lists.put(language, distinct.stream().limit(most).toList());
        });
    return lists;
  }
}
