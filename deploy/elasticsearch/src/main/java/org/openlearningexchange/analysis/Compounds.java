package org.openlearningexchange.analysis;

import java.util.List;

/** What the compounds of a language are put together from. Thread-safe. */
interface Compounds {
  /** The parts of a word in lower case, in their order; none where it is no compound. */
  List<String> parts(CharSequence word);
}
