package org.openlearningexchange.rights.composition;

import java.util.List;
import org.openlearningexchange.rights.reuse.Offer;
import org.openlearningexchange.rights.reuse.Purpose;
import org.openlearningexchange.rights.reuse.Reason;
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

  Verdict verdict() {
    return offer.on(use);
  }

  String licence() {
    return offer.expression();
  }
}
