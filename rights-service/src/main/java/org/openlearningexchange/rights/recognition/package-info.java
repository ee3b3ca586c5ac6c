/**
 * Reads what sources say about rights: from statements exactly as found to the licence they mean.
 * Pure, and never more permissive than the source: what is not certain allows nothing.
 *
 * <p>The words lie in files: {@code recognition/words.json} (what licence titles are made of),
 * {@code phrases.json} (what reserves, limits or gives up rights), {@code guards.json} (what takes
 * a licence back), {@code terms.json} (what a statement says in its own words) and {@code
 * licences/other.json} (names of other licences). A {@link
 * org.openlearningexchange.rights.recognition.Lexicon} finds them.
 */
@NullMarked
package org.openlearningexchange.rights.recognition;

import org.jspecify.annotations.NullMarked;
