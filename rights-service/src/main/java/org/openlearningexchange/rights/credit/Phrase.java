package org.openlearningexchange.rights.credit;

/** The sentences and phrases that each language has; see the files in {@code credit/}. */
enum Phrase {
  /** A work with its authors: {@code title}, {@code authors}. */
  WORK("work"),
  /** In place of a title. */
  THIS_WORK("thisWork"),
  /** A work with its address: {@code work}, {@code source}. */
  SOURCE("source"),
  LICENSED("licensed"),
  DEDICATED("dedicated"),
  MARKED("marked"),
  PARTS("parts"),
  STATEMENT("statement"),
  RESERVED("reserved"),
  UNKNOWN("unknown"),
  DISPUTED("disputed"),
  /** Behind the name of a licence whose version nobody stated. */
  UNVERSIONED("unversioned"),
  /** The last of a list of authors that is too long: {@code count}. */
  OTHERS("others"),
  /** Some parts bear other terms than the whole. */
  EXCEPTED("excepted"),
  ADAPTED_FROM("adaptedFrom"),
  /** {@code date} on which the copy was obtained. */
  OBTAINED("obtained"),
  CHANGES("changes"),
  /** Above the parts that a work contains. */
  CONTAINS("contains"),
  /** Above the works that a work is made from. */
  ADAPTS("adapts"),
  /** What ends a sentence. */
  STOP("stop"),
  /** What stands between two sentences. */
  GAP("gap");

  private final String key;

  Phrase(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
