package org.openlearningexchange.search.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What means the same to those who search, as the operator's file says at the moment. Asked at
 * query time, because the server's own synonyms cannot be reloaded in a stable plugin and would
 * need the file on each of its nodes. Thread-safe, never blocks.
 */
@ApplicationScoped
public class Synonyms {
  private volatile SynonymList list = SynonymList.EMPTY;

  /**
   * What else means a word or phrase, in the file's order and spelling; empty where the file says
   * nothing of it.
   */
  public List<String> alternatives(String phrase) {
    return list.alternatives(phrase);
  }

  /** Words of the longest phrase that has alternatives: nobody need ask for longer ones. */
  public int longest() {
    return list.longest();
  }

  void replace(SynonymList newer) {
    list = newer;
  }
}
