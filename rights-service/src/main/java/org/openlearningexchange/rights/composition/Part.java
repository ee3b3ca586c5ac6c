package org.openlearningexchange.rights.composition;

import java.util.List;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.reuse.Answer;
import org.openlearningexchange.rights.reuse.Offer;
import org.openlearningexchange.rights.reuse.Purpose;
import org.openlearningexchange.rights.reuse.Reason;
import org.openlearningexchange.rights.reuse.Terms;
import org.openlearningexchange.rights.reuse.Verdict;

/**
 * A part of a composition.
 *
 * @param index its place in the request
 * @param conditions what its resource adds to its licence's
 * @param notes what else is to be known of it
 */
record Part(
    int index,
    Offer offer,
    Purpose use,
    double confidence,
    List<String> conditions,
    List<Reason> notes) {
  Part {
    conditions = List.copyOf(conditions);
    notes = List.copyOf(notes);
  }

  /** The same part, for money or advantage. */
  Part commercially() {
    return new Part(
        index, offer.map(terms -> terms.commercially()), use, confidence, conditions, notes);
  }

  /** Whether what it is collected in is for non-commercial use only. */
  boolean limitsProfit() {
    Offer taken = offer instanceof Offer.Choice choice ? choice.best(use) : offer;
    return use == Purpose.COLLECT && taken.terms().anyMatch(terms -> limitsProfit(terms.licence()));
  }

  /** Whether a licence or statement lets nobody profit, however sure it is that it applies. */
  static boolean limitsProfit(Licence licence) {
    return Terms.of(licence).on(Purpose.COMMERCIAL).answer() == Answer.NO;
  }

  Verdict verdict() {
    return offer.on(use);
  }

  String licence() {
    return offer.expression();
  }
}
