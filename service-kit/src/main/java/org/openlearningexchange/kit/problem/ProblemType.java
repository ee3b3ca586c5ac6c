package org.openlearningexchange.kit.problem;

/** A kind of problem; each service lists its own in one enum, which is their documentation. */
public interface ProblemType {
  /** HTTP status. */
  int status();

  /** Stable name, the end of the type URI {@code /problems/<slug>}. */
  String slug();

  /** One short sentence for people, the same for every occurrence. */
  String title();
}
