package org.openlearningexchange.rights.recognition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.Licence;

/** What a statement says in its own words about what a licence lets or makes people do. */
enum Terms {
  /** Parts are taken out. */
  EXCEPTION,
  MAY_ADAPT,
  MAY_SELL,
  MUST_CREDIT;

  private static final Lexicon<Terms> LEXICON = lexicon();

  static Set<Terms> in(String text) {
    EnumSet<Terms> terms = EnumSet.noneOf(Terms.class);
    for (Lexicon.Found<Terms> found : LEXICON.in(text)) {
      terms.add(found.rule());
    }
    return terms;
  }

  /** Where the text takes parts out. */
  static List<Lexicon.Found<Terms>> exceptions(String text) {
    return LEXICON.in(text).stream().filter(found -> found.rule() == EXCEPTION).toList();
  }

  /** Whether the terms say something that the licence does not. */
  static boolean contradict(Set<Terms> terms, Licence licence) {
    Set<Use> uses = licence.permits();
    return terms.contains(MAY_ADAPT) && !uses.contains(Use.ADAPT)
        || terms.contains(MAY_SELL) && !uses.contains(Use.COMMERCIAL)
        || terms.contains(MUST_CREDIT) && !licence.requires().contains(Licence.ATTRIBUTION);
  }

  private static Lexicon<Terms> lexicon() {
    Lexicon<Terms> lexicon = Lexicon.empty();
    for (Wording wording : Wording.read("terms.json")) {
      lexicon.add(valueOf(wording.meaning()), wording.expressions(), wording.unspaced());
    }
    return lexicon;
  }
}
