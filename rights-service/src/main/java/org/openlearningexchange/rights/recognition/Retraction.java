package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.recognition.Guards.Reason;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/** Tells the mentions that a statement's own words take back from those that hold. */
final class Retraction {
  private static final Pattern LABEL =
      Pattern.compile(
          "\\p{L}\\s?:|(?:content|inhalt|contenu|contenid|material|text|resource|ressource)");

  private static final int LONGEST_EXPLANATION = 40;

  private final String text;
  private final List<Mention> live = new ArrayList<>(2);
  private final List<Mention> suppressed = new ArrayList<>(0);
  private final List<Reason> reasons = new ArrayList<>(0);
  private @Nullable Reason last;
  private int end;

  Retraction(String text) {
    this.text = text;
  }

  /** Mentions that speak of this resource, in order. */
  List<Mention> live() {
    return live;
  }

  List<Mention> suppressed() {
    return suppressed;
  }

  /** Why the suppressed ones do not. */
  List<Reason> reasons() {
    return reasons;
  }

  void takeAllBack(List<Mention> mentions, Reason reason) {
    mentions.forEach(mention -> suppress(mention, reason));
  }

  /** Goes through all mentions of the text in order. */
  void judge(List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      int next = i + 1 < mentions.size() ? mentions.get(i + 1).start() : text.length();
      judge(mentions.get(i), next);
      end = Math.max(end, mentions.get(i).end());
    }
  }

  private void judge(Mention mention, int next) {
    boolean apart = last == null;
    last = before(mention);
    if (last == null) {
      int afterEnd = Math.max(mention.end(), next);
      last = after(mention.end(), afterEnd);
      if (last != null) {
        takeBackSame(mention, last);
      }
    }
    if (last == null || isHeardDespite(last, mention, apart)) {
      live.add(mention);
    } else {
      suppress(mention, last);
    }
  }

  /** What follows directly, or after an explanation in brackets such as '(UK)'. */
  private @Nullable Reason after(int from, int to) {
    Reason directly = Guards.after(text, from, Clauses.endOfFirst(text, from, to));
    int past = directly == null ? pastBrackets(from, to) : from;
    return past == from ? directly : Guards.after(text, past, Clauses.endOfFirst(text, past, to));
  }

  private int pastBrackets(int from, int to) {
    boolean opens = text.startsWith("(", from) || text.startsWith(" (", from);
    int closing = opens ? text.indexOf(')', from) : -1;
    return closing < 0 || closing >= Math.min(to, from + LONGEST_EXPLANATION) ? from : closing + 1;
  }

  /**
   * What keeps or limits rights is heard in doubt: only as an example, as history or of the
   * metadata it says nothing.
   *
   * @param apart whether nothing before it was taken back, which a limit would explain
   */
  private static boolean isHeardDespite(Reason reason, Mention mention, boolean apart) {
    boolean restricts =
        mention.is(Kind.RESERVED)
            || apart && (mention.is(Kind.LIMIT) || mention.is(Kind.CONTRADICTION));
    return restricts
        && switch (reason) {
          case DENIED, CONDITIONAL, COMPARED, OTHER_WORK -> true;
          case FORMER, METADATA, EXAMPLE -> false;
        };
  }

  private @Nullable Reason before(Mention mention) {
    int from = Math.min(end, mention.start());
    if (from > 0 && last != null && !endsScope(from, mention.start(), last)) {
      return last;
    }
    int start = Clauses.startOfLast(text, from, mention.start());
    return Guards.before(text, start, mention.start());
  }

  /** What was taken back stays so to the end of its clause, or to the next label. */
  private boolean endsScope(int from, int to, Reason reason) {
    boolean labelled = reason == Reason.METADATA && LABEL.matcher(text).region(from, to).find();
    boolean over = reason == Reason.FORMER && Guards.isPresent(text, from, to);
    return labelled || over || Clauses.endsIn(text, from, to);
  }

  /** 'Attribution 4.0 (CC BY 4.0) does not apply' says the same twice and takes both back. */
  private void takeBackSame(Mention mention, Reason reason) {
    for (int i = live.size() - 1; i >= 0 && isSaidAgain(live.get(i), mention); i--) {
      suppress(live.remove(i), reason);
    }
  }

  private boolean isSaidAgain(Mention earlier, Mention mention) {
    boolean same =
        earlier.licence() == null
            || mention.licence() == null
            || earlier.licence().family().equals(mention.licence().family());
    return same && !Clauses.endsIn(text, earlier.end(), Math.max(earlier.end(), mention.start()));
  }

  private void suppress(Mention mention, Reason reason) {
    suppressed.add(mention);
    reasons.add(reason);
  }
}
