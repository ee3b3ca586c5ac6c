package org.openlearningexchange.rights.reuse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a licence says to one purpose.
 *
 * @param conditions duties and limits, by stable ids, where the answer is yes
 */
public record Verdict(Answer answer, List<String> conditions, Reason reason) {
  /** Nobody may profit from it. */
  public static final String NON_COMMERCIAL = "non-commercial";

  /** Not a word may be changed. */
  public static final String UNALTERED = "unaltered";

  /** Say what was changed. */
  public static final String STATE_CHANGES = "state-changes";

  /** Look whether the work is free in one's own country. */
  public static final String CHECK_COUNTRY = "check-country";

  /** Only as far as the law on quotation goes. */
  public static final String WITHIN_QUOTATION_RIGHT = "within-quotation-right";

  /** Keep evidence of when the copy was obtained, and of what it was under. */
  public static final String KEEP_EVIDENCE = "keep-evidence";

  /** Look at the source before relying on it. */
  public static final String CHECK_SOURCE = "check-source";

  /** Only where the material is part of something larger. */
  public static final String NOT_STANDALONE = "not-standalone";

  /** Only within thirty days from learning of the breach. */
  public static final String WITHIN_THIRTY_DAYS = "within-30-days";

  public Verdict {
    conditions = List.copyOf(conditions);
  }

  Verdict with(String condition) {
    Set<String> more = new LinkedHashSet<>(conditions);
    more.add(condition);
    return new Verdict(answer, List.copyOf(more), reason);
  }

  /** This, but no better than the other answer, which has its own reason. */
  Verdict and(Answer other, Reason why) {
    return answer.compareTo(other) >= 0 ? this : new Verdict(other, List.of(), why);
  }
}
