package org.openlearningexchange.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * Puts the parts of a compound beside it, so that 'algebra' finds 'computeralgebra'.
 *
 * <p>What is stored has them all at the compound's place. What is asked for is a graph: either the
 * compound, or all of its parts; else 'computeralgebra' would find whatever speaks of a computer.
 */
final class CompoundFilter extends TokenFilter {
  private final Compounds compounds;
  private final boolean isAsked;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
  private List<String> parts = List.of();
  private int next;
  private State compound = captureState();

  private CompoundFilter(TokenStream words, Compounds compounds, boolean isAsked) {
    super(words);
    this.compounds = compounds;
    this.isAsked = isAsked;
  }

  static TokenStream stored(TokenStream words, Compounds compounds) {
    return new CompoundFilter(words, compounds, false);
  }

  static TokenStream asked(TokenStream words, Compounds compounds) {
    return new CompoundFilter(words, compounds, true);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < parts.size()) {
      part();
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    parts = compounds.parts(term);
    next = 0;
    if (!parts.isEmpty()) {
      compound = captureState();
      length.setPositionLength(isAsked ? parts.size() : 1);
    }
    return true;
  }

  private void part() {
    restoreState(compound);
    term.setEmpty().append(parts.get(next));
    step.setPositionIncrement(isAsked && next > 0 ? 1 : 0);
    length.setPositionLength(1);
    next++;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts = List.of();
    next = 0;
  }
}
