package org.openlearningexchange.harvest.mapping.value;

import java.util.Locale;
import java.util.Set;

/** What people did, by MARC's relator codes and by the words that sources use. Pure. */
public enum Role {
  CREATOR,
  PUBLISHER,
  /** Anyone else with a part in it; the one who uploaded it among them. */
  CONTRIBUTOR;

  private static final Set<String> CREATORS =
      Set.of(
          "aut",
          "cre",
          "art",
          "cmp",
          "pht",
          "drt",
          "ill",
          "aui",
          "author",
          "creator",
          "auteur",
          "autor",
          "autora",
          "autore",
          "verfasser",
          "verfasserin",
          "verfasser/in",
          "co-author",
          "joint author",
          "dc:creator",
          "content provider",
          "composer",
          "artist",
          "photographer",
          "lecturer",
          "originator",
          "dozent",
          "dozentin");
  private static final Set<String> PUBLISHERS =
      Set.of(
          "pbl",
          "publisher",
          "éditeur",
          "editeur",
          "editorial",
          "herausgebende institution",
          "verlag",
          "verleger",
          "editora",
          "editore");

  /** The role that a term means; its address at id.loc.gov is as good as its code. */
  public static Role of(String term) {
    String word = term.strip().toLowerCase(Locale.ROOT);
    if (word.contains("id.loc.gov/vocabulary/relators/")) {
      word = word.substring(word.lastIndexOf('/') + 1);
    }
    word = word.replaceAll("[\\s.,:;]+$", "");
    if (CREATORS.contains(word)) {
      return CREATOR;
    }
    return PUBLISHERS.contains(word) ? PUBLISHER : CONTRIBUTOR;
  }
}
