package org.openlearningexchange.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write into a search box: words, "phrases", and -what they do not want. Anything reads
 * as something; marks without meaning are dropped.
 *
 * @param words wanted
 * @param phrases wanted word for word
 * @param excluded words and phrases not wanted
 */
public record SearchText(List<String> words, List<String> phrases, List<String> excluded) {
  private static final Pattern PART =
      Pattern.compile(
          "(?<minus>(?<!\\S)[-\u2212])?(?:[\"„“”«»](?<phrase>[^\"„“”«»]*)[\"„“”«»]|(?<word>[^\\s\"„“”«»]+))");
  private static final Pattern MEANING = Pattern.compile("[\\p{L}\\p{N}]");
  private static final int MOST_PARTS = 40;

  public static SearchText parse(String text) {
    SearchText parsed = new SearchText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Matcher parts = PART.matcher(text);
    for (int count = 0; count < MOST_PARTS && parts.find(); count++) {
      parsed.add(parts);
    }
    return new SearchText(
        List.copyOf(parsed.words), List.copyOf(parsed.phrases), List.copyOf(parsed.excluded));
  }

  /** Whether nothing is wanted in particular. */
  boolean wantsEverything() {
    return words.isEmpty() && phrases.isEmpty();
  }

  private void add(Matcher part) {
    boolean isPhrase = part.group("phrase") != null;
    String content = (isPhrase ? part.group("phrase") : part.group("word")).strip();
    if (!MEANING.matcher(content).find()) {
      return;
    }
    if (part.group("minus") != null) {
      excluded.add(content);
    } else if (isPhrase) {
      phrases.add(content);
    } else {
      words.add(content);
    }
  }
}
