package org.openlearningexchange.search.text;

/**
 * The numbers that order results. Each has a judged search that is answered worse without it; the
 * reasons are in docs/relevance.md.
 */
public enum Weight {
  /** Of the title among the fields of one text; the description has 1. */
  TITLE(4, 1),
  KEYWORDS(4, 1),
  /** Of those who made, helped with or published it. */
  PEOPLE(3, 1),
  /** Of the names of subjects, types and levels. */
  CONCEPTS(2, 1),
  /** Of the words side by side in the title: their phrase score, so often. */
  TITLE_PHRASE(2, 0),
  /** Of the analyses that are not the best one: a share of their scores. */
  OTHER_ANALYSES(0.3, 0),
  /** Of material in the caller's language: a factor. */
  OWN_LANGUAGE(1.5, 1),
  /** What ten years leave of a score: a factor. */
  TEN_YEARS(0.8, 1),
  /** Of what a record tells about itself: 0 for nothing, 1 for much. */
  COMPLETENESS(0.1, 0);

  private final double standard;
  private final double neutral;

  Weight(double standard, double neutral) {
    this.standard = standard;
    this.neutral = neutral;
  }

  double standard() {
    return standard;
  }

  /** The value with which it makes no difference. */
  double neutral() {
    return neutral;
  }
}
