package org.openlearningexchange.search.suggest;

/** How well a text continues what was typed; the best first. */
enum Fit {
  /** It begins with what was typed. */
  BEGINS,
  /** Each word that was typed begins one of its words. */
  WORDS,
  /** Likewise, but for a slip of the finger or two. */
  NEAR,
  /** Not at all, as far as can be told here. */
  NONE
}
