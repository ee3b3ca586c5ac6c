package org.openlearningexchange.rights.recognition;

import java.util.List;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/**
 * Whether a statement leaves it to the reader under which of its licences to use the work. A word
 * such as 'or' says so only of the two licences that it joins: it follows the one directly and
 * leads to the other in the same clause. Every other licence must be of the same list, or one of
 * them said again; what is said elsewhere is of something else.
 */
final class Choice {
  private static final String PUNCTUATION = " )]\"',*-.";

  private final FoldedText text;
  private final boolean wikitext;

  Choice(FoldedText text) {
    this.text = text;
    this.wikitext = text.lower().contains("{{");
  }

  boolean isBetween(List<Mention> grants) {
    boolean chosen = false;
    for (int i = 1; i < grants.size(); i++) {
      boolean joined = isJoined(grants.get(i - 1), grants.get(i));
      if (!joined && !isListed(grants.get(i - 1), grants.get(i)) && !isSaidAgain(grants, i)) {
        return false;
      }
      chosen |= joined;
    }
    return chosen;
  }

  private boolean isJoined(Mention one, Mention next) {
    int from = Math.min(one.end(), next.start());
    String between = text.lower().substring(from, next.start());
    boolean written =
        wikitext && between.contains("|") || between.equals("/") && areCode(one, next);
    return written || next.is(Kind.CHOICE) || isWorded(from, next.start());
  }

  private boolean isWorded(int from, int to) {
    int word = pastFillers(from, to);
    int past = Parts.pastChoice(text, word, to);
    return past > word && !Clauses.endsIn(text.lower(), from, to) && !Parts.isNamed(text, past, to);
  }

  /** Past punctuation and words such as 'licence'. */
  private int pastFillers(int from, int to) {
    int at = from;
    int past = from;
    do {
      at = past;
      boolean mark = at < to && PUNCTUATION.indexOf(text.lower().charAt(at)) >= 0;
      past = mark ? at + 1 : Words.FILLERS.at(text.lower(), at).map(Words.Found::end).orElse(at);
    } while (past > at && past < to);
    return Math.min(past, to);
  }

  /** As in 'A, B or C'. */
  private boolean isListed(Mention one, Mention next) {
    int from = Math.min(one.end(), next.start());
    return !Letters.hasLetter(text.lower(), from, next.start())
        && !Clauses.endsIn(text.lower(), from, next.start());
  }

  private static boolean isSaidAgain(List<Mention> grants, int index) {
    return grants.subList(0, index).stream()
        .anyMatch(
            earlier ->
                Weighing.agree(earlier.grantedLicence(), grants.get(index).grantedLicence()));
  }

  /** As in the manifests of program packages. */
  private static boolean areCode(Mention one, Mention other) {
    return one.grantedLicence().isForSoftware() && other.grantedLicence().isForSoftware();
  }
}
