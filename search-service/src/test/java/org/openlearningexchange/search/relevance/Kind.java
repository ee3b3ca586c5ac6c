package org.openlearningexchange.search.relevance;

import java.util.Locale;

/** What a judged search tests. */
public enum Kind {
  TOPICAL,
  MISSPELLING,
  CROSS,
  TITLE,
  AUTHOR,
  SUBJECT,
  INTENT,
  PHRASE,
  COMPOUND,
  INFLECTED,
  SEGMENTATION,
  VARIANT,
  UNACCENTED,
  EDITION;

  /** As in the file and in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether who asks so wants material of every language, their own before others. */
  boolean crossesLanguages() {
    return this == CROSS || this == SUBJECT;
  }
}
